using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Klartext.Policies.Readers.Fetching;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Writer;

namespace Klartext.Cli.Tests.Commands;

/// <summary>Whatever comes in: one clear line, exit code 3, no stack trace, within ten seconds.</summary>
public sealed class UnreadableTests : IDisposable
{
    private const string Finnish = """
        Tietosuojaseloste. Käsittelemme käyttäjän henkilötietoja, jotta voimme tarjota palvelun. Tietoja ei luovuteta kolmansille osapuolille.
        Voit pyytää omat tiedot nähtäväksi ja ne voidaan myös poistaa, jos niin haluat. Evästeet ovat pieniä tekstitiedostoja, jotka tallennetaan
        laitteelle. Rekisterinpitäjä on Esimerkki Oy, ja meihin voi ottaa yhteyttä sähköpostilla. Sinulla on oikeus tehdä valitus viranomaiselle.
        """;

    private readonly Workspace workspace = new();

    public static TheoryData<string, string> BadInput => new()
    {
        { "empty.html", "leer" },
        { "spaces.txt", "leer" },
        { "picture.png", "kein Text" },
        { "program.html", "kein Text" },
        { "brackets.html", string.Empty },
        { "nested.html", string.Empty },
        { "broken.pdf", "PDF" },
        { "scanned.pdf", "nur aus Bildern" },
        { "finnish.txt", "Finnisch" },
        { "missing.html", "gibt es nicht" },
        { "folder", "lässt sich nicht öffnen" },
        { "http://127.0.0.1/datenschutz", "ruft Klartext nicht auf" },
        { "http://[::1]/", "ruft Klartext nicht auf" },
        { "http://192.168.1.1/", "ruft Klartext nicht auf" },
        { "http://localhost:8080/", "ruft Klartext nicht auf" },
        { "ftp://beispiel.example/", "ruft Klartext nicht auf" },
        { "https://", "keine Internetadresse" },
    };

    [Theory]
    [MemberData(nameof(BadInput))]
    public async Task Bad_input_gets_one_clear_line(string source, string says)
    {
        var clock = Stopwatch.StartNew();
        var named = source.Contains("://", StringComparison.Ordinal) ? source : Make(source);

        var answer = await Run.Klartext("read", named);

        Assert.Equal(3, answer.Exit);
        var line = Assert.Single(answer.ErrorLines);
        Assert.StartsWith(named + ": ", line, StringComparison.Ordinal);
        Assert.Contains(says, line, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", line, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer.Error, StringComparison.Ordinal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed}");
    }

    [Fact]
    public async Task A_page_that_sends_on_for_ever_is_told_from_one_that_answers()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var at = (IPEndPoint)server.LocalEndpoint;
        var serving = Serve(server, path => path.Contains("loop", StringComparison.Ordinal)
            ? $"HTTP/1.1 302 Found\r\nLocation: /loop{Random.Shared.Next()}\r\nContent-Length: 0\r\n\r\n"
            : Page("<html lang=de><main><h1>Datenschutz</h1><p>Wir geben Ihre Daten nicht an Dritte weiter. Sie haben das Recht auf Auskunft.</p></main></html>"));
        var fetch = new FetchOptions { LoopbackEndPoints = new HashSet<IPEndPoint> { at }, Ports = new HashSet<int> { at.Port } };

        var loop = await Run.With(["read", $"http://127.0.0.1:{at.Port}/loop"], fetch: fetch);
        var page = await Run.With(["read", $"http://127.0.0.1:{at.Port}/datenschutz"], fetch: fetch);
        server.Stop();
        await serving;

        Assert.Equal(3, loop.Exit);
        Assert.Contains("leitet immer weiter", Assert.Single(loop.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(0, page.Exit);
        Assert.Contains("„Wir geben Ihre Daten nicht an Dritte weiter.“", page.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Nichts hat Ihren Computer verlassen", page.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_line_speaks_English_to_English_readers() =>
        Assert.Contains("Finnish", (await Run.Klartext("read", "--language", "en", Make("finnish.txt"))).Error, StringComparison.Ordinal);

    public void Dispose() => workspace.Dispose();

    private static string Page(string html) => $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {Encoding.UTF8.GetByteCount(html)}\r\n\r\n{html}";

    private static async Task Serve(TcpListener server, Func<string, string> answer)
    {
        while (true)
        {
            try
            {
                using var client = await server.AcceptTcpClientAsync();
                await using var stream = client.GetStream();
                using var reader = new StreamReader(stream, leaveOpen: true);
                var request = await reader.ReadLineAsync() ?? string.Empty;
                while (await reader.ReadLineAsync() is { Length: > 0 })
                {
                }

                await stream.WriteAsync(Encoding.UTF8.GetBytes(answer(request).Replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n", StringComparison.Ordinal)));
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException or IOException)
            {
                if (!server.Server.IsBound || exception is not IOException)
                {
                    return;
                }
            }
        }
    }

    private string Make(string name) => name switch
    {
        "empty.html" => workspace.Write(name, string.Empty),
        "spaces.txt" => workspace.Write(name, " \n\t \r\n"),
        "picture.png" => workspace.Write(name, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]),
        "program.html" => workspace.Write(name, [.. Enumerable.Range(0, 4096).Select(static number => (byte)(number * 7 % 256))]),
        "brackets.html" => workspace.Write(name, new string('<', 20_000_000)),
        "nested.html" => workspace.Write(name, string.Concat(Enumerable.Repeat("<div>", 200_000)) + "Wir speichern nichts."),
        "broken.pdf" => workspace.Write(name, "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\nxref\n0 99\ntrailer << /Root 1 0 R >>\nstartxref\n12345\n%%EOF"),
        "scanned.pdf" => workspace.Write(name, ScannedPdf()),
        "finnish.txt" => workspace.Write(name, Finnish),
        "folder" => Directory.CreateDirectory(workspace[name]).FullName,
        _ => workspace[name],
    };

    /// <summary>A PDF with a page and no text on it.</summary>
    private static byte[] ScannedPdf()
    {
        var pdf = new PdfDocumentBuilder();
        pdf.AddPage(PageSize.A4).DrawRectangle(new UglyToad.PdfPig.Core.PdfPoint(50, 50), 400, 600);
        return pdf.Build();
    }
}
