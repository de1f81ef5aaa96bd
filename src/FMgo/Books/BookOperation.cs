namespace FMgo.Books;

/// <summary>What an adjustment does with an entry (<c>Operacion</c>).</summary>
internal enum BookOperation
{
    /// <summary>1: adds it.</summary>
    Add = 1,

    /// <summary>2: takes it out.</summary>
    Remove = 2,
}
