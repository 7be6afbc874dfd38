using System.Text.Json.Nodes;

namespace Klartext.Extension.Packing;

/// <summary>The manifest of each browser; what differs is said here and nowhere else.</summary>
internal static class ExtensionManifest
{
    private static readonly int[] IconSizes = [16, 32, 48, 128];

    /// <summary>The manifest for a browser.</summary>
    public static JsonObject For(TargetBrowser browser, string version)
    {
        var manifest = new JsonObject
        {
            ["manifest_version"] = 3,
            ["name"] = "__MSG_name__",
            ["description"] = "__MSG_description__",
            ["version"] = version,
            ["default_locale"] = "de",
            ["icons"] = Icons(),
            ["action"] = new JsonObject { ["default_title"] = "__MSG_action__", ["default_icon"] = Icons() },
            ["commands"] = new JsonObject { ["_execute_action"] = new JsonObject { ["suggested_key"] = new JsonObject { ["default"] = "Alt+Shift+K" } } },
            ["options_ui"] = new JsonObject { ["page"] = "settings.html", ["open_in_tab"] = true },
            ["content_security_policy"] = new JsonObject { ["extension_pages"] = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'self'; img-src 'self' data:; connect-src 'self' https: http:" },
            ["optional_host_permissions"] = new JsonArray("https://*/*", "http://*/*"),
        };
        if (browser == TargetBrowser.Chromium)
        {
            manifest["minimum_chrome_version"] = "123";
            manifest["permissions"] = new JsonArray("activeTab", "scripting", "storage", "sidePanel", "offscreen");
            manifest["background"] = new JsonObject { ["service_worker"] = "background.js", ["type"] = "module" };
            manifest["side_panel"] = new JsonObject { ["default_path"] = "panel.html" };
        }
        else
        {
            manifest["permissions"] = new JsonArray("activeTab", "scripting", "storage");
            manifest["background"] = new JsonObject { ["scripts"] = new JsonArray("background.js"), ["type"] = "module" };
            manifest["sidebar_action"] = new JsonObject { ["default_title"] = "__MSG_name__", ["default_panel"] = "panel.html", ["default_icon"] = Icons(), ["open_at_install"] = false };
            manifest["browser_specific_settings"] = new JsonObject
            {
                ["gecko"] = new JsonObject
                {
                    ["id"] = "klartext@klartext.example",
                    ["strict_min_version"] = "140.0",
                    ["data_collection_permissions"] = new JsonObject { ["required"] = new JsonArray("none") },
                },
            };
        }

        return manifest;
    }

    private static JsonObject Icons()
    {
        var icons = new JsonObject();
        foreach (var size in IconSizes)
        {
            icons[$"{size}"] = $"icons/{size}.png";
        }

        return icons;
    }
}
