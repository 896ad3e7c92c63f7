namespace Monitor.Feeds.Reading.Bytes;

internal enum BodyShape
{
    Empty,
    WebPage,
    Json,
    Xml,
    Other,
}
