using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using CivicCore.Modules.IssueReports.Data;
using CivicCore.Modules.IssueReports.Open311;
using CivicCore.Platform.Moderation;
using CivicCore.Platform.People;
using CivicCore.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CivicCore.Tests.Modules.IssueReports;

/// <summary>Every call and error of Open311 GeoReport v2, in XML and JSON.</summary>
public abstract class Open311Tests(PortalFixture fixture) : IAsyncLifetime
{
    private const string Root = "/open311/v2";
    private readonly string key = SecretToken.Create();

    private Portal Portal => fixture.Portal;

    public async ValueTask InitializeAsync() => await Portal.WithAsync<IssueReportsContext>(async context =>
    {
        context.ApiKeys.Add(new ApiKey { Name = "Probe", Hash = SecretToken.HashOf(key), Written = PortalFixture.Start });
        await context.SaveChangesAsync();
    });

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Discovery_names_the_interface_its_address_and_its_formats()
    {
        var discovery = (await BothAsync("/open311/discovery")).AsObject();
        var endpoint = discovery["endpoints"]![0]!;
        Assert.Equal("http://wiki.open311.org/GeoReport_v2", (string?)endpoint["specification"]);
        Assert.Equal($"{Portal.Address}{Root}", (string?)endpoint["url"]);
        Assert.Equal(["text/xml", "application/json"], endpoint["formats"]!.AsArray().Select(static each => (string?)each));
        Assert.Equal(["changeset", "contact", "key_service", "endpoints"], discovery.Select(static field => field.Key));
    }

    [Fact]
    public async Task Services_have_all_fields_of_the_specification_and_all_three_types()
    {
        var services = (await BothAsync($"{Root}/services")).AsArray();
        Assert.All(services, static service => Assert.Equal(["service_code", "service_name", "description", "metadata", "type", "keywords", "group"], service!.AsObject().Select(static field => field.Key)));
        Assert.Equal(["batch", "blackbox", "realtime"], services.Select(static service => (string)service!["type"]!).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal("Schlagloch", (string?)services[0]!["service_name"]);
        Assert.True((bool)services[0]!["metadata"]!);
        Assert.False((bool)services.Single(static service => (string?)service!["service_code"] == "other")!["metadata"]!);
    }

    [Fact]
    public async Task A_definition_has_the_attributes_with_their_values_and_types()
    {
        var sign = (await BothAsync($"{Root}/services/sign"))["attributes"]!.AsArray();
        Assert.All(sign, static attribute => Assert.Equal(["variable", "code", "datatype", "required", "datatype_description", "order", "description", "values"], attribute!.AsObject().Select(static field => field.Key)));
        Assert.Equal(["singlevaluelist", "datetime"], sign.Select(static each => (string)each!["datatype"]!));
        Assert.Equal([1, 2], sign.Select(static each => (int)each!["order"]!));
        Assert.Equal("damaged", (string?)sign[0]!["values"]![0]!["key"]);
        Assert.Equal("multivaluelist", (string?)(await BothAsync($"{Root}/services/rubbish"))["attributes"]![0]!["datatype"]);
        Assert.Equal(["singlevaluelist", "number"], (await BothAsync($"{Root}/services/pothole"))["attributes"]!.AsArray().Select(static each => (string)each!["datatype"]!));
        Assert.Equal("string", (string?)(await BothAsync($"{Root}/services/graffiti"))["attributes"]![1]!["datatype"]);
        Assert.False((bool)(await BothAsync($"{Root}/services/vehicle"))["attributes"]![0]!["variable"]!);
        Assert.Empty((await BothAsync($"{Root}/services/other"))["attributes"]!.AsArray());
    }

    [Theory]
    [InlineData("/services/unheard", 404)]
    [InlineData("/services?jurisdiction_id=elsewhere.example", 404)]
    [InlineData("/services/pothole?jurisdiction_id=elsewhere.example", 404)]
    [InlineData("/requests?jurisdiction_id=elsewhere.example", 404)]
    [InlineData("/requests/1?jurisdiction_id=elsewhere.example", 404)]
    [InlineData("/tokens/x?jurisdiction_id=elsewhere.example", 404)]
    [InlineData("/requests/999999", 404)]
    [InlineData("/requests/first", 404)]
    [InlineData("/tokens/unheard", 404)]
    [InlineData("/requests?start_date=yesterday", 400)]
    [InlineData("/requests?start_date=2026-11-01", 400)]
    [InlineData("/requests?end_date=2026-11-01T12:00:00", 400)]
    [InlineData("/requests?start_date=2026-01-01T00:00:00Z&end_date=2026-06-01T00:00:00Z", 400)]
    [InlineData("/requests?start_date=2026-11-02T00:00:00Z&end_date=2026-11-01T00:00:00Z", 400)]
    [InlineData("/requests?status=lost", 400)]
    [InlineData("/requests?service_code=unheard", 400)]
    [InlineData("/requests?page=0", 400)]
    [InlineData("/requests?page_size=5000", 400)]
    public async Task A_wrong_call_gets_its_status_and_a_sentence(string call, int status)
    {
        var (path, query) = call.Split('?') is [var one, var two] ? (one, $"?{two}") : (call, "");
        var errors = (await BothAsync(Root + path, query, status)).AsArray();
        Assert.All(errors, error => Assert.Equal(status, (int)error!["code"]!));
        Assert.All(errors, static error => Assert.True(((string)error!["description"]!).Length > 15));
    }

    [Theory]
    [InlineData("/open311/v2/services.yaml")]
    [InlineData("/open311/v2/services")]
    [InlineData("/open311/v2/unheard.json")]
    [InlineData("/open311/discovery.txt")]
    public async Task An_address_or_format_that_there_is_not_is_said_in_xml(string path)
    {
        using var answer = await GetAsync(path);
        Assert.Equal((HttpStatusCode.BadRequest, "text/xml; charset=utf-8"), (answer.StatusCode, answer.Content.Headers.ContentType!.ToString()));
        Assert.Equal("400", XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!.Element("error")!.Element("code")!.Value);
    }

    [Fact]
    public async Task Where_several_cities_share_an_address_the_jurisdiction_is_demanded()
    {
        await using var portal = await Portal.StartAsync(CivicCore.Platform.Data.DatabaseKind.Sqlite, null!, PortalFixture.Start, null, "--Modules:issue-reports:DemandsJurisdiction=true");
        using var visitor = portal.Visit();
        foreach (var path in (string[])["/services.json", "/services/pothole.json", "/requests.json", "/requests/1.json", "/tokens/1.json"])
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Client.GetAsync(new Uri(Root + path, UriKind.Relative))).StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await visitor.Client.GetAsync(new Uri($"{Root}/services.json?jurisdiction_id=ulm.example", UriKind.Relative))).StatusCode);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("xml")]
    public async Task A_batch_report_gets_a_token_and_after_moderation_its_number(string format)
    {
        var (status, created) = await PostAsync(format, ("service_code", "pothole"), ("attribute[where]", "road"), ("attribute[size]", "30"), ("description", "Loch\nmit zwei Zeilen"), ("first_name", "Ana"), ("last_name", "Probe"), ("phone", "0731 5550-1"), ("media_url", "https://example.org/a.jpg"), ("device_id", "d1"), ("account_id", "a1"));
        Assert.Equal(200, status);
        Assert.Equal(["token", "service_notice", "account_id"], created[0]!.AsObject().Select(static field => field.Key));
        var token = (string)created[0]!["token"]!;
        Assert.Equal("", (string?)(await BothAsync($"{Root}/tokens/{token}"))[0]!["service_request_id"] ?? "");

        var id = await Portal.WithAsync<IssueReportsContext, int>(context => context.Reports.Where(each => each.TokenHash == SecretToken.HashOf(token)).Select(static each => each.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync($"{Root}/requests/{id}.json")).StatusCode);
        await Portal.DecideAsync(id, DecisionKind.Accept);
        var resolved = (await BothAsync($"{Root}/tokens/{token}"))[0]!;
        Assert.Equal(($"{id}", token), ((string?)resolved["service_request_id"], (string?)resolved["token"]));
        var request = (await BothAsync($"{Root}/requests/{id}"))[0]!.AsObject();
        Assert.Equal(["service_request_id", "status", "status_notes", "service_name", "service_code", "description", "agency_responsible", "service_notice", "requested_datetime", "updated_datetime", "expected_datetime", "address", "address_id", "zipcode", "lat", "long", "media_url"], request.Select(static field => field.Key));
        Assert.Equal(("open", "pothole", "Loch\nmit zwei Zeilen", "2026-11-23T11:00:00Z"), ((string?)request["status"], (string?)request["service_code"], (string?)request["description"], (string?)request["requested_datetime"]));
        Assert.DoesNotContain("example.org", request.ToJsonString(), StringComparison.Ordinal);
        var stored = await Portal.StoredAsync(id);
        Assert.Equal(("Ana Probe, 0731 5550-1", "https://example.org/a.jpg"), (stored.Contact, stored.MediaUrl));
    }

    [Fact]
    public async Task A_realtime_report_gets_its_number_at_once_and_tells_its_words_only_after_moderation()
    {
        var (_, created) = await PostAsync("json", ("service_code", "bin"), ("attribute[what]", "full"), ("description", "Eimer voll"), ("address_string", "Hof 3"));
        var id = int.Parse((string)created[0]!["service_request_id"]!, CultureInfo.InvariantCulture);
        Assert.False(created[0]!.AsObject().ContainsKey("token"));
        var waiting = (await BothAsync($"{Root}/requests/{id}"))[0]!;
        Assert.Equal("open", (string?)waiting["status"]);
        Assert.All((string[])["description", "address", "lat", "long", "media_url", "status_notes"], field => Assert.Null(waiting[field]));
        await Portal.DecideAsync(id, DecisionKind.Accept);
        Assert.Equal("Eimer voll", (string?)(await BothAsync($"{Root}/requests/{id}"))[0]!["description"]);
    }

    [Fact]
    public async Task A_blackbox_report_gets_neither_and_is_never_told()
    {
        var (_, created) = await PostAsync("json", ("service_code", "vehicle"), ("attribute[what]", "wreck"), ("description", "Schrott"));
        Assert.Equal(["service_notice", "account_id"], created[0]!.AsObject().Select(static field => field.Key));
        var id = await Portal.WithAsync<IssueReportsContext, int>(context => context.Reports.MaxAsync(each => each.Id));
        await Portal.DecideAsync(id, DecisionKind.Accept);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync($"{Root}/requests/{id}.json")).StatusCode);
    }

    [Fact]
    public async Task A_place_may_be_a_stop_and_a_question_have_several_answers()
    {
        Assert.Equal(200, (await PostRawAsync("json", ("api_key", key), ("service_code", "other"), ("address_id", "1001"))).Status);
        var several = await PostRawAsync("json", ("api_key", key), ("service_code", "rubbish"), ("address_id", "1001"), ("attribute[what][]", "bulky"), ("attribute[what][]", "rubble"));
        Assert.Equal(200, several.Status);
        var id = await Portal.WithAsync<IssueReportsContext, int>(context => context.Reports.MaxAsync(each => each.Id));
        Assert.Equal(["bulky", "rubble"], (await Portal.StoredAsync(id)).Answers["what"]);
    }

    [Theory]
    [InlineData("Lange-Zeile 4, 89073 Ulm", 48.38655, 10.02655)]
    [InlineData("Klosterweg 99", 48.403, 9.935)]
    [InlineData("Ecke beim Schillergarten", 48.40225, 9.99723)]
    public async Task An_address_alone_is_found_as_in_the_form_for_people(string address, double latitude, double longitude)
    {
        var (status, body) = await PostRawAsync("json", ("api_key", key), ("service_code", "other"), ("address_string", address));
        Assert.True(status == 200, body.ToJsonString());
        var stored = await Portal.StoredAsync(await Portal.WithAsync<IssueReportsContext, int>(static context => context.Reports.MaxAsync(static each => each.Id)));
        Assert.Equal((address, latitude, longitude), (stored.Address, stored.Latitude, stored.Longitude));
    }

    [Theory]
    [InlineData(403, "api_key=")]
    [InlineData(403, "api_key=falsch")]
    [InlineData(400, "service_code=")]
    [InlineData(404, "service_code=unheard")]
    [InlineData(404, "jurisdiction_id=elsewhere.example")]
    [InlineData(400, "lat=&long=")]
    [InlineData(400, "lat=48.39&long=")]
    [InlineData(400, "lat=52.5&long=13.4")]
    [InlineData(400, "lat=&long=&address_id=unheard")]
    [InlineData(400, "lat=&long=&address_string=Nirgendwo")]
    [InlineData(400, "lat=&long=&address_string=Marktplatzgasse 3")]
    [InlineData(400, "attribute[where]=")]
    [InlineData(400, "attribute[where]=moon")]
    [InlineData(400, "attribute[size]=huge")]
    [InlineData(400, "attribute[colour]=red")]
    [InlineData(400, "description=<script>alert(1)</script>")]
    [InlineData(400, "description=LONG")]
    [InlineData(400, "email=kein-at")]
    [InlineData(400, "media_url=javascript:1")]
    public async Task A_wrong_report_gets_its_status_a_sentence_and_leaves_nothing(int status, string change)
    {
        var count = await Portal.WithAsync<IssueReportsContext, int>(context => context.Reports.CountAsync());
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["api_key"] = key, ["service_code"] = "pothole", ["attribute[where]"] = "road", ["lat"] = "48.39", ["long"] = "10.02" };
        foreach (var field in change.Replace("LONG", new string('x', 4_001), StringComparison.Ordinal).Split('&').Select(static part => part.Split('=', 2)))
        {
            fields[field[0]] = field[1];
        }

        var json = await PostRawAsync("json", [.. fields.Select(static field => (field.Key, field.Value))]);
        var xml = await PostRawAsync("xml", [.. fields.Select(static field => (field.Key, field.Value))]);
        Assert.Equal((status, status), (json.Status, xml.Status));
        Assert.True(JsonNode.DeepEquals(json.Body, xml.Body), $"{json.Body} {xml.Body}");
        Assert.Equal(status, (int)json.Body[0]!["code"]!);
        Assert.Equal(count, await Portal.WithAsync<IssueReportsContext, int>(context => context.Reports.CountAsync()));
    }

    [Fact]
    public async Task Several_errors_are_all_said_and_an_answer_that_needs_a_call_gives_the_number()
    {
        var (_, errors) = await PostAsync("json", ("service_code", "pothole"), ("attribute[size]", "huge"), ("email", "kein-at"));
        Assert.True(errors.AsArray().Count >= 3);
        var (status, call) = await PostAsync("json", ("service_code", "lamp"), ("attribute[what]", "dark"));
        Assert.Equal(400, status);
        Assert.Contains("0731 5550-300", (string?)call[0]!["description"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_form_is_said()
    {
        using var visitor = Portal.Visit();
        using var content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Client.PostAsync(new Uri($"{Root}/requests.json?api_key={key}", UriKind.Relative), content)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Client.PostAsync(new Uri($"{Root}/requests.json", UriKind.Relative), content)).StatusCode);
    }

    [Fact]
    public async Task Requests_are_found_by_number_service_status_time_and_page()
    {
        var (one, _) = await Portal.PublishAsync("Erste Meldung");
        var (two, _) = await Portal.PublishAsync("Zweite Meldung");
        using var staff = await Portal.SignInAsync("editor");
        await staff.GoAsync($"/de/maengel/amt/{two}");
        await staff.SendAsync("#status", ("NewStatus", "Done"), ("Words", "Ist zu."));

        Assert.Equal(Sorted(one, two), await IdsAsync($"?service_request_id={one},{two}&status=open"));
        var open = await IdsAsync("?status=open&service_code=pothole,bin");
        Assert.Contains($"{one}", open);
        Assert.DoesNotContain($"{two}", open);
        Assert.Contains($"{two}", await IdsAsync("?status=closed"));
        Assert.Contains($"{two}", await IdsAsync("?status=open,closed&start_date=2026-11-23T00:00:00%2B01:00&end_date=2026-11-24T00:00:00Z"));
        Assert.Empty(await IdsAsync("?start_date=2026-11-25T00:00:00Z&end_date=2026-11-26T00:00:00Z"));
        Assert.DoesNotContain($"{one}", await IdsAsync("?service_code=tree"));
        Assert.Equal(await IdsAsync("?status=&service_code=&start_date="), await IdsAsync(""));
        Assert.Single(await IdsAsync("?page=2&page_size=1"));
        var closed = (await BothAsync($"{Root}/requests/{two}"))[0]!;
        Assert.Equal(("closed", "Ist zu."), ((string?)closed["status"], (string?)closed["status_notes"]));
    }

    [Fact]
    public async Task A_photo_is_told_once_it_is_public()
    {
        var file = Path.Combine(Portal.Folder, $"{Guid.NewGuid():N}.jpg");
        await File.WriteAllBytesAsync(file, SamplePictures.PhoneJpeg(90, 60));
        var (id, _) = await Portal.PublishAsync("Meldung mit Foto", photo: file);
        var address = (string)(await BothAsync($"{Root}/requests/{id}"))[0]!["media_url"]!;
        using var visitor = Portal.Visit();
        Assert.Equal("image/jpeg", (await visitor.Client.GetAsync(new Uri(address))).Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task An_administrator_gives_a_key_that_works_until_it_is_removed()
    {
        using var administrator = await Portal.SignInAsync("administrator");
        await administrator.GoAsync("/de/maengel/amt/schluessel");
        var name = $"App {Guid.NewGuid():N}";
        await administrator.SendAsync("#add", ("Name", name));
        var given = administrator.Page.QuerySelector("#fresh")!.TextContent;
        Assert.Equal(200, (await PostRawAsync("json", ("api_key", given), ("service_code", "other"), ("address_id", "1001"))).Status);
        await administrator.GoAsync("/de/maengel/amt/schluessel");
        Assert.DoesNotContain(given, administrator.Words, StringComparison.Ordinal);
        await Portal.WithAsync<IssueReportsContext>(context => context.ApiKeys.Where(each => each.Name == name).ExecuteDeleteAsync());
        Assert.Equal(403, (await PostRawAsync("json", ("api_key", given), ("service_code", "other"), ("address_id", "1001"))).Status);
    }

    private static List<string> Sorted(params int[] ids) => [.. ids.OrderDescending().Select(static id => id.ToString(CultureInfo.InvariantCulture))];

    private Task<(int Status, JsonNode Body)> PostAsync(string format, params (string, string)[] fields) =>
        PostRawAsync(format, [("api_key", key), ("jurisdiction_id", "ulm.example"), ("lat", "48.39"), ("long", "10.02"), .. fields]);

    private async Task<(int Status, JsonNode Body)> PostRawAsync(string format, params (string Name, string Value)[] fields)
    {
        using var visitor = Portal.Visit();
        using var content = new FormUrlEncodedContent(fields.Select(static field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await visitor.Client.PostAsync(new Uri($"{Root}/requests.{format}", UriKind.Relative), content);
        var text = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, format == "xml" ? Spark.ToJson(XDocument.Parse(text).Root!) : JsonNode.Parse(text)!);
    }

    private async Task<List<string>> IdsAsync(string query) => [.. (await BothAsync($"{Root}/requests", query)).AsArray().Select(static request => (string)request!["service_request_id"]!)];

    private async Task<HttpResponseMessage> GetAsync(string path)
    {
        using var visitor = Portal.Visit();
        return await visitor.Client.GetAsync(new Uri(path, UriKind.Relative));
    }

    /// <summary>Asks in both formats, checks status and headers, and that both say the same; gives it as JSON.</summary>
    private async Task<JsonNode> BothAsync(string path, string query = "", int status = 200)
    {
        using var json = await GetAsync($"{path}.json{query}");
        using var xml = await GetAsync($"{path}.xml{query}");
        Assert.Equal((status, status), ((int)json.StatusCode, (int)xml.StatusCode));
        Assert.Equal(("application/json; charset=utf-8", "text/xml; charset=utf-8"), (json.Content.Headers.ContentType!.ToString(), xml.Content.Headers.ContentType!.ToString()));
        var words = await xml.Content.ReadAsStringAsync();
        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>", words, StringComparison.Ordinal);
        var (said, alsoSaid) = (JsonNode.Parse(await json.Content.ReadAsStringAsync())!, Spark.ToJson(XDocument.Parse(words).Root!));
        Assert.True(JsonNode.DeepEquals(said, alsoSaid), $"{said.ToJsonString()}\n{alsoSaid.ToJsonString()}");
        return said;
    }
}

public sealed class Open311TestsOnSqlite(SqlitePortal portal) : Open311Tests(portal), IClassFixture<SqlitePortal>;

public sealed class Open311TestsOnPostgres(PostgresPortal portal) : Open311Tests(portal), IClassFixture<PostgresPortal>;
