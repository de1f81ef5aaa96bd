using System.Runtime.CompilerServices;
using FMgo.Verification;

namespace FMgo.Tests.Conventions;

public class TypeNameTests
{
    [Fact]
    public void No_two_types_share_a_name()
    {
        var names = typeof(DocumentVerifier).Assembly.GetTypes()
            .Where(type => !type.IsNested && type.Namespace?.StartsWith("FMgo", StringComparison.Ordinal) == true && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false));
        Assert.Empty(names.GroupBy(type => type.Name).Where(group => group.Count() > 1).Select(group => string.Join(", ", group)));
    }
}
