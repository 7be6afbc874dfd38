using System.Reflection;
using CivicCore.Modules;
using CivicCore.Platform.Modules;
using NetArchTest.Rules;

namespace CivicCore.Tests.Platform.Architecture;

/// <summary>The walls between modules, and between them and the platform.</summary>
public sealed class WallTests
{
    private static readonly Assembly Portal = typeof(IModule).Assembly;

    [Fact]
    public void No_module_reaches_into_another_but_through_its_contracts()
    {
        var folders = Modules();
        foreach (var module in folders)
        {
            var others = folders.Where(other => other != module).SelectMany(Inside).ToArray();
            if (others.Length > 0)
            {
                AssertHolds(Types.InAssembly(Portal).That().ResideInNamespaceStartingWith($"{module}").ShouldNot().HaveDependencyOnAny(others));
            }
        }
    }

    [Fact]
    public void The_platform_knows_no_module()
    {
        var modules = Modules().ToArray();
        if (modules.Length > 0)
        {
            AssertHolds(Types.InAssembly(Portal).That().ResideInNamespaceStartingWith("CivicCore.Platform").ShouldNot().HaveDependencyOnAny(modules));
        }
    }

    [Fact]
    public void The_portal_reaches_the_privacy_side_through_the_service_alone() =>
        AssertHolds(Types.InAssembly(Portal).That().DoNotHaveName(nameof(CivicCore.Modules.Translations.Checks.EasyGerman)).ShouldNot().HaveDependencyOnAny("Klartext.Rules", "Klartext.Policies"));

    /// <summary>How easy a German text is has nothing to do with privacy; there is one checker for it, and one door to it.</summary>
    [Fact]
    public void The_check_of_easy_German_uses_its_checker_and_nothing_else_of_the_rules() =>
        AssertHolds(Types.InAssembly(Portal).That().HaveName(nameof(CivicCore.Modules.Translations.Checks.EasyGerman)).ShouldNot().HaveDependencyOnAny("Klartext.Policies", "Klartext.Rules.Books", "Klartext.Rules.Catalogues", "Klartext.Rules.Findings", "Klartext.Rules.Matching", "Klartext.Rules.Values"));

    [Fact]
    public void A_module_lies_in_its_folder_and_has_a_name_in_small_letters() =>
        Assert.All(InstalledModules.All, static module =>
        {
            Assert.StartsWith("CivicCore.Modules.", module.GetType().Namespace, StringComparison.Ordinal);
            Assert.Matches("^[a-z][a-z-]*$", module.Name);
        });

    /// <summary>Namespaces of the module folders, installed or not.</summary>
    private static List<string> Modules() =>
        [.. Portal.GetTypes().Select(static type => type.Namespace ?? string.Empty).Where(static name => name.StartsWith("CivicCore.Modules.", StringComparison.Ordinal)).Select(static name => string.Join('.', name.Split('.').Take(3))).Distinct()];

    /// <summary>A module's types that are no contract, by full name.</summary>
    private static IEnumerable<string> Inside(string module) =>
        Portal.GetTypes().Where(type => (type.Namespace == module || type.Namespace?.StartsWith($"{module}.", StringComparison.Ordinal) == true) && type.Namespace?.StartsWith($"{module}.Contracts", StringComparison.Ordinal) != true && !type.IsNested).Select(static type => type.FullName!);

    private static void AssertHolds(ConditionList rule)
    {
        var result = rule.GetResult();
        Assert.True(result.IsSuccessful, string.Join('\n', result.FailingTypeNames ?? []));
    }
}
