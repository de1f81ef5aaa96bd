using System.Reflection;
using System.Runtime.CompilerServices;
using FMgo.Verification;

namespace FMgo.Tests.Conventions;

/// <summary>What every public type of the library keeps to.</summary>
public class ApiConventionTests
{
    private static readonly BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static TheoryData<string> Assemblies => ["FMgo.Core", "FMgo.Testing", "FMgo.Simulator"];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Public_classes_are_sealed_or_static(string assembly) =>
        Assert.Empty(Types(assembly).Where(type => type.IsClass && !type.IsSealed).Select(type => type.FullName));

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Asynchronous_methods_end_in_Async_and_take_a_token_last(string assembly)
    {
        var wrong = Methods(assembly).Where(method => IsAsynchronous(method.ReturnType))
            .Where(method => !method.Name.EndsWith("Async", StringComparison.Ordinal) || !EndsWithToken(method))
            .Select(NameOf);
        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Nothing_else_ends_in_Async(string assembly) =>
        Assert.Empty(Methods(assembly).Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal) && !IsAsynchronous(method.ReturnType)).Select(NameOf));

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Structs_are_readonly_and_equatable(string assembly)
    {
        var structs = Types(assembly).Where(type => type.IsValueType && !type.IsEnum).ToList();
        Assert.Empty(structs.Where(type => !type.IsDefined(typeof(IsReadOnlyAttribute), inherit: false)).Select(type => type.FullName));
        Assert.Empty(structs.Where(type => !type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEquatable<>))).Select(type => type.FullName));
    }

    [Fact]
    public void What_parses_has_TryParse_too_and_both_say_the_same()
    {
        foreach (var type in Types("FMgo.Core").Where(type => type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IParsable<>))))
        {
            Assert.NotNull(type.GetMethod("Parse", [typeof(string)]));
            Assert.NotNull(type.GetMethod("TryParse", [typeof(string), type.MakeByRefType()]));
        }
    }

    [Fact]
    public void Static_fields_hold_no_state()
    {
        // What is computed once and never changes may be kept; what changes belongs to an object.
        var mutable = typeof(DocumentVerifier).Assembly.GetTypes()
            .Where(type => !type.Name.Contains('<') && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false))
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsInitOnly && !field.IsLiteral && !field.IsDefined(typeof(CompilerGeneratedAttribute)) && !field.Name.Contains('<'));
        Assert.Empty(mutable.Select(field => $"{field.DeclaringType!.FullName}.{field.Name}"));
    }

    [Fact]
    public void Public_fields_are_constants() =>
        Assert.Empty(Types("FMgo.Core").Where(type => !type.IsEnum).SelectMany(type => type.GetFields(Declared)).Where(field => !field.IsLiteral).Select(field => $"{field.DeclaringType!.FullName}.{field.Name}"));

    [Fact]
    public void Nothing_in_Internal_is_public() => Assert.Empty(SourceGraph.Compilation.SyntaxTrees
        .Where(tree => SourceGraph.FolderOf(tree) == "Internal")
        .SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.BaseTypeDeclarationSyntax>())
        .Where(type => type.Parent is not Microsoft.CodeAnalysis.CSharp.Syntax.BaseTypeDeclarationSyntax && type.Modifiers.Any(modifier => modifier.ValueText == "public"))
        .Select(type => type.Identifier.ValueText));

    private static IEnumerable<Type> Types(string assembly) => Assembly.Load(assembly).GetExportedTypes().Where(type => type.Namespace?.StartsWith("FMgo", StringComparison.Ordinal) == true);

    private static IEnumerable<MethodInfo> Methods(string assembly) => Types(assembly).SelectMany(type => type.GetMethods(Declared)).Where(method => !method.IsSpecialName);

    private static bool IsAsynchronous(Type type) => type.Name.Split('`')[0] is "Task" or "ValueTask" or "IAsyncEnumerable";

    // DisposeAsync has no token by its interface.
    private static bool EndsWithToken(MethodInfo method) =>
        method.Name == "DisposeAsync" || (method.GetParameters() is [.., var last] && last.ParameterType == typeof(CancellationToken) && last.Name == "cancellationToken");

    private static string NameOf(MethodInfo method) => $"{method.DeclaringType!.FullName}.{method.Name}";
}
