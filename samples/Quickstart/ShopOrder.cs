using System.Text.Json;

namespace Quickstart;

/// <summary>An order as some shop keeps it: nothing of SII in it.</summary>
internal sealed record ShopOrder(string Number, Customer Customer, decimal? DiscountPercent, IReadOnlyList<Item> Items)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static ShopOrder Read(string path) => JsonSerializer.Deserialize<ShopOrder>(File.ReadAllText(path), Options)
        ?? throw new InvalidDataException($"{path} holds no order.");
}

/// <summary>Who buys.</summary>
internal sealed record Customer(string Rut, string Name, string BusinessLine, string Address, string Commune);

/// <summary>What is bought; the price is net.</summary>
internal sealed record Item(string Code, string Name, decimal Quantity, string? Unit, decimal Price, decimal? DiscountPercent, bool Exempt);
