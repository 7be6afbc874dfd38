using System.Buffers;

namespace Klartext.BareKestrel;

/// <summary>
/// Reads the body of any request and answers with the bytes of a file: <c>Klartext.BareKestrel FILE</c>. Says where it listens, as
/// ASP.NET Core does.
/// </summary>
public static class BareKestrel
{
    public static async Task Main(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        var answer = File.ReadAllBytes(args[0]);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(context => AnswerAsync(context, answer));
        await app.StartAsync();
        Console.WriteLine($"Now listening on: {app.Urls.First()}");
        await app.WaitForShutdownAsync();
    }

    private static async Task AnswerAsync(HttpContext context, byte[] answer)
    {
        var body = ArrayPool<byte>.Shared.Rent((int)(context.Request.ContentLength ?? 0) + 1);
        var length = 0;
        int read;
        while ((read = await context.Request.Body.ReadAsync(body.AsMemory(length), context.RequestAborted)) > 0)
        {
            length += read;
        }

        ArrayPool<byte>.Shared.Return(body);
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = answer.Length;
        await context.Response.Body.WriteAsync(answer, context.RequestAborted);
    }
}
