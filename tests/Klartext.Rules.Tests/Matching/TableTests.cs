using Klartext.Rules.Findings;

namespace Klartext.Rules.Tests.Matching;

/// <summary>Cells of tables are read with what heads their column and what begins their row.</summary>
public sealed class TableTests
{
    private const string Table = "|= Wer | Daten | Dauer |\n| Post | Namen | 30 Tage |\n| Werbung | keine | bis morgen |";

    [Fact]
    public void A_cell_is_read_below_the_heading_of_its_column()
    {
        var hit = Assert.Single(SmallCatalogue.OfPhrase("dauer & tage").Read(Table));
        Assert.Equal((2, 5), (hit.LeadIn, hit.Sentence));
        Assert.Empty(SmallCatalogue.OfPhrase("daten & tage").Read(Table));
    }

    [Fact]
    public void A_cell_is_read_behind_the_first_of_its_row()
    {
        var hit = Assert.Single(SmallCatalogue.OfPhrase("post & namen").Read(Table));
        Assert.Equal((3, 4), (hit.LeadIn, hit.Sentence));
        Assert.Single(SmallCatalogue.OfPhrase("dauer & tage").Read("| Name | Otto |\n| Dauer | 30 Tage |"));
        Assert.Empty(SmallCatalogue.OfPhrase("werbung & tage").Read(Table));
    }

    [Fact]
    public void The_heading_of_a_column_counts_as_a_heading()
    {
        Assert.Single(SmallCatalogue.OfPhrase("tage", "under: [dauer]").Read(Table));
        Assert.Empty(SmallCatalogue.OfPhrase("tage", "under: [daten]").Read(Table));
        Assert.Empty(SmallCatalogue.OfPhrase("tage", "unless-under: [dauer]").Read(Table));
        Assert.Empty(SmallCatalogue.OfPhrase("dauer").Read(Table)); // and alone it proves nothing
    }

    [Fact]
    public void None_in_one_row_denies_nothing_of_the_whole()
    {
        Assert.DoesNotContain(PracticeStatus.Denied, SmallCatalogue.OfPhrase("daten").Statuses("|= Wer | Daten |\n| Post | nein |"));
        Assert.DoesNotContain(PracticeStatus.Denied, SmallCatalogue.OfPhrase("daten & keine").Statuses(Table));
    }
}
