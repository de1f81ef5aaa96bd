namespace FMgo.Frames;

/// <summary>A place in an element of the frame: one element, or one of several.</summary>
/// <param name="IsOptional">Whether the place may be empty.</param>
/// <param name="Elements">What may stand there.</param>
internal sealed record FrameSlot(bool IsOptional, params FrameElement[] Elements)
{
    public static implicit operator FrameSlot(FrameElement element) => new(IsOptional: false, element);
}
