namespace Klartext.Extension.Packing;

/// <summary>The browsers the extension is packed for.</summary>
internal enum TargetBrowser
{
    /// <summary>Chromium and what is built on it: side panel, service worker, offscreen document.</summary>
    Chromium,

    /// <summary>Firefox: sidebar, background page.</summary>
    Firefox,
}
