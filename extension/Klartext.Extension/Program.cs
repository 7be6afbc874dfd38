using Microsoft.AspNetCore.Components.WebAssembly.Hosting;

// The pages are rendered by the engine on request; no component is mounted here, so nothing is started that a reading does not need.
await WebAssemblyHostBuilder.CreateDefault(args).Build().RunAsync();
