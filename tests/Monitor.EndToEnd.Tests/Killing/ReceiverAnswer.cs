namespace Monitor.EndToEnd.Tests.Killing;

internal enum ReceiverAnswer
{
    /// <summary>The receiver has it and said so, though the sender may have died before it heard.</summary>
    Taken,

    /// <summary>The receiver has it, and broke the connection instead of an answer.</summary>
    Lost,

    /// <summary>The receiver does not have it.</summary>
    Refused,
}
