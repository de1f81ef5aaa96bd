using Microsoft.EntityFrameworkCore;

namespace FMgo.Stores.Model;

/// <summary>Makes contexts for those who do not care which database it is.</summary>
internal sealed class ContextFactory<TContext>(IDbContextFactory<TContext> factory) : IDbContextFactory<StoreContext>
    where TContext : StoreContext
{
    public StoreContext CreateDbContext() => factory.CreateDbContext();
}
