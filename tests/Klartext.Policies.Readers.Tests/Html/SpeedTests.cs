using System.Diagnostics;
using System.Text;
using Xunit;

namespace Klartext.Policies.Readers.Tests.Html;

public class SpeedTests
{
    /// <summary>The bound is generous for a busy machine: measured are about 4 ms.</summary>
    [Fact]
    public void A_policy_of_sixty_kilobytes_is_read_at_once_when_warm()
    {
        var sections = string.Concat(Enumerable.Range(1, 60).Select(static i =>
            $"<section class='abschnitt' id='s{i}'><h2>{i}. Verarbeitung</h2><p>Wir verarbeiten <b>personenbezogene</b> Daten zum Zweck Nummer {i}, wie es die Datenschutz-Grundverordnung erlaubt. <a href='https://recht.example/{i}'>Mehr dazu</a>, {new string('x', 660)}.</p><ul><li>Name</li><li>Anschrift und Telefonnummer</li></ul></section>"));
        var page = Encoding.UTF8.GetBytes($"<html lang=de><head><title>Datenschutz</title></head><body><nav><a href=/>Start</a></nav><main><h1>Datenschutz</h1>{sections}</main><footer>© Verein</footer></body></html>");
        Assert.InRange(page.Length, 55_000, 70_000);
        var reader = new PolicyReader();
        var times = new List<double>();
        for (var i = 0; i < 60; i++)
        {
            var watch = Stopwatch.StartNew();
            Assert.Equal(241, reader.Read(page, "policy.html").Blocks.Count);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        Assert.True(times.Order().ElementAt(20) < 16, $"{times.Order().ElementAt(20)} ms");
    }
}
