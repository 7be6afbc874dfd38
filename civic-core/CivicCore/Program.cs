using CivicCore;
using CivicCore.Modules;

await PortalHost.Build(args, InstalledModules.All).RunAsync();
