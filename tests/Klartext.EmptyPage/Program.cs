using Klartext.EmptyPage;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.RootComponents.Add<Hello>("#app");
await builder.Build().RunAsync();
