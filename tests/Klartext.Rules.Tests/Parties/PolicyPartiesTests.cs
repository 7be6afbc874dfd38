using Klartext.Rules.Parties;

namespace Klartext.Rules.Tests.Parties;

/// <summary>Whose an address is: the controller's and nobody else's.</summary>
public sealed class PolicyPartiesTests(RealBook real) : IClassFixture<RealBook>
{
    [Theory]
    [InlineData("Verantwortlich ist die Feinkost Hafen GmbH, Hafenstraße 12, 20457 Hamburg, E-Mail: info@feinkost.example.", "Feinkost Hafen GmbH", "Hafenstraße 12\n20457 Hamburg", "info@feinkost.example")]
    [InlineData("Verantwortlich ist die Hafen Gesellschaft mit beschränkter Haftung & Co. KG, Postfach 12 34, 60311 Frankfurt am Main.", "Hafen Gesellschaft mit beschränkter Haftung & Co. KG", "Postfach 12 34\n60311 Frankfurt am Main", null)]
    [InlineData("Verantwortlich ist die Boutique du Lac SARL, 12 rue du Port, 74000 Annecy, Frankreich.", "Boutique du Lac SARL", "12 rue du Port\n74000 Annecy", null)]
    [InlineData("Verantwortlich für diese Seiten ist die Gemeinde Niederbach, vertreten durch die Bürgermeisterin, Rathausplatz 1, 86150 Augsburg.", "Gemeinde Niederbach", "Rathausplatz 1\n86150 Augsburg", null)]
    [InlineData("Verantwortliche Stelle: Huber AG, Industriering 5, 86150 Augsburg, info (at) huber.example", "Huber AG", "Industriering 5\n86150 Augsburg", "info@huber.example")]
    public void The_controller_is_read_with_address_and_mailbox(string sentence, string name, string address, string? mail)
    {
        var parties = Read(sentence);
        Assert.Equal((name, address, mail), (parties.Name, parties.Address, parties.Email));
    }

    [Theory]
    [InlineData("# Hosting\nAnbieter dieser Website ist die Wolke Netz GmbH, Serverweg 9, 10115 Berlin, info@wolke.example.")]
    [InlineData("Unsere Seite wird gehostet. Anbieter dieser Website ist die Wolke Netz GmbH, Serverweg 9, 10115 Berlin, info@wolke.example.")]
    [InlineData("# Kontakt\nUnser Dienstleister: Wolke Netz GmbH, Serverweg 9, 10115 Berlin, info@wolke.example.")]
    [InlineData("# Kontakt\nDie Wolke Netz GmbH, Serverweg 9, 10115 Berlin, hostet diese Seite.")]
    public void The_address_of_whoever_hosts_the_site_is_never_the_controllers(string hoster)
    {
        var alone = Read(hoster);
        Assert.Equal((null, null, null), (alone.Name, alone.Address, alone.Email));
        var first = Read($"{hoster}\n# Verantwortlicher\nChor Altwasser e. V., Am Kanal 3, 01067 Dresden, post@chor.example");
        Assert.Equal(("Am Kanal 3\n01067 Dresden", "post@chor.example"), (first.Address, first.Email));
    }

    [Fact]
    public void A_block_of_addresses_tells_whose_each_is_by_its_lead_in()
    {
        var parties = Read("""
            # Kontakt
            Datenschutzbeauftragte: Ida Lotse, Lotsenweg 1, 28195 Bremen, dsb@lotse.example
            Aufsichtsbehörde: Amt am Fluss, Flussweg 2, 01067 Dresden, amt@fluss.example
            Hoster: Wolke Netz GmbH, Serverweg 9, 10115 Berlin, info@wolke.example
            Verantwortlicher: Ruderclub Altwasser e. V., Am Kanal 3, 01067 Dresden, post@rudern.example
            """);
        Assert.Equal(("Am Kanal 3\n01067 Dresden", "post@rudern.example"), (parties.Address, parties.Email));
        Assert.StartsWith("Ruderclub Altwasser e. V", parties.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void One_address_for_controller_and_officer_is_the_controllers()
    {
        var parties = Read("# Verantwortliche und Datenschutzbeauftragte\nTöpferei Lindental GmbH, Hauptstraße 8, 54321 Bergdorf, post@ton.example");
        Assert.Equal(("Töpferei Lindental GmbH", "Hauptstraße 8\n54321 Bergdorf", "post@ton.example"), (parties.Name, parties.Address, parties.Email));
    }

    [Theory]
    [InlineData("Verantwortlich ist Max Mustermann, Musterstraße 1, 12345 Musterstadt, xxx@xxx.de.")]
    [InlineData("Verantwortliche Stelle ist: [Name], Musterstr. 1, 12345 Musterstadt, E-Mail: name@domain.de")]
    [InlineData("# Verantwortlicher\nMuster GmbH\nMusterweg 7\n12345 Musterort\nE-Mail: info@musterfirma.de")]
    public void What_a_template_left_open_is_nobody(string sentence)
    {
        var parties = Read(sentence);
        Assert.Equal((null, null, null), (parties.Name, parties.Address, parties.Email));
    }

    [Fact]
    public void Somebody_may_be_called_Mustermann()
    {
        var parties = Read("Verantwortlich ist die Mustermann Feinkost GmbH, Hafenstraße 12, 20457 Hamburg.");
        Assert.Equal(("Mustermann Feinkost GmbH", "Hafenstraße 12\n20457 Hamburg"), (parties.Name, parties.Address));
    }

    private PolicyParties Read(string text) => PolicyParties.Of(real.Analyse(text));
}
