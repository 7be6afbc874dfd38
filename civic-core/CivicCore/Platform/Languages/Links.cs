using CivicCore.Platform.Hosting;
using Microsoft.Extensions.Options;

namespace CivicCore.Platform.Languages;

/// <summary>Addresses within the portal, in the reader's language. Scoped to a request.</summary>
public sealed class Links(IHttpContextAccessor accessor, ReaderLanguage language, IOptions<PortalOptions> options)
{
    /// <summary>The address of a path in the reader's language: To("/konto") gives "/de/konto".</summary>
    public string To(string path) => In(language, path);

    /// <summary>The address of a path in a language.</summary>
    public static string In(ReaderLanguage other, string path) => path == "/" ? $"/{other.Key}" : $"/{other.Key}{path}";

    /// <summary>This page in another language.</summary>
    public string Here(ReaderLanguage other)
    {
        var request = accessor.HttpContext?.Request;
        return request is null ? In(other, "/") : In(other, request.Path.Value ?? "/") + (HttpMethods.IsGet(request.Method) ? request.QueryString.Value : string.Empty);
    }

    /// <summary>The full address of a path, for mails, feeds and codes; begins with Portal:Address when it is set.</summary>
    public string Absolute(string path) => AbsoluteRoot + To(path);

    /// <summary>Scheme and host, without a slash at the end.</summary>
    public string AbsoluteRoot => options.Value.Address?.TrimEnd('/')
        ?? (accessor.HttpContext is { } context ? $"{context.Request.Scheme}://{context.Request.Host}" : "http://localhost:5090");
}
