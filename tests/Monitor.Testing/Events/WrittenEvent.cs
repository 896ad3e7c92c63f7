namespace Monitor.Testing.Events;

/// <summary>An invented event, with the words that reports of it are made from.</summary>
/// <param name="Name">By which its reports know it.</param>
/// <param name="Day">When it was first reported.</param>
/// <param name="Whose">"US", "Danish": before "troops".</param>
/// <param name="Who">"Washington", "Copenhagen": who acts.</param>
/// <param name="Speaker">Who says so: "General Paul Ross".</param>
/// <param name="Numbers">"from 5,200 to 3,000"; empty for an event without.</param>
/// <param name="Elsewise">The same numbers in other words: "2,200 of the 5,200".</param>
/// <param name="Changed">The numbers as a later report corrects them; empty where none does.</param>
/// <param name="By">"by the end of September"; may be empty.</param>
/// <param name="Detail">What only reports of this event mention.</param>
public sealed record WrittenEvent(
    string Name, DateTimeOffset Day, string Whose, string Who, string Speaker, string Numbers, string Elsewise, string Changed, string By, string Detail);
