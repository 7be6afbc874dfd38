using System.Text;

namespace CivicCore.Modules.Translations.Corrections;

/// <summary>Corrected texts as files, to put in the place of those in the source.</summary>
internal static class CorrectionFilesApi
{
    public static void MapCorrectionFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/uebersetzungen/dateien/{owner}/{language}", static (string owner, string language, CorrectionFiles files) =>
            files.Write(owner, language) is { } yaml ? Results.File(Encoding.UTF8.GetBytes(yaml), "application/yaml", $"{owner}.{language}.yaml") : Results.NotFound())
            .RequireAuthorization(TranslationsModule.Export).ExcludeFromDescription();
        routes.MapGet("/uebersetzungen/dateien.zip", static (CorrectionFiles files) => Results.File(files.Zip(), "application/zip", "texts.zip"))
            .RequireAuthorization(TranslationsModule.Export).ExcludeFromDescription();
    }
}
