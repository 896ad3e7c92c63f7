using System.Globalization;
using Monitor.Feeds.Reading.Dates;

namespace Monitor.Feeds.Tests.Reading.Dates;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("Tue, 06 Feb 2018 12:00:00 --0700", "2018-02-06T19:00:00")]
    [InlineData("Mon, 26 January 2004 16:31:00 ET", "2004-01-26T21:31:00")]
    [InlineData("Mon, 13 Feb, 2012 06:28:00 UTC", "2012-02-13T06:28:00")]
    [InlineData("Wed, 19 Aug 2009 18:28:00 Etc/GMT", "2009-08-19T18:28:00")]
    [InlineData("Wed, 19 Feb 2012 22:40:00 GMT-01:01", "2012-02-19T23:41:00")]
    [InlineData("Thu Aug 30 2012 17:26:16 +0200", "2012-08-30T15:26:16")]
    [InlineData("Mon Jan 02 2006 15:04:05 GMT-0700 (MST)", "2006-01-02T22:04:05")]
    [InlineData("Sun Jul 15 01:16:00 +0000 2012", "2012-07-15T01:16:00")]
    [InlineData("Fri,24 Nov 2023 18:28:36 -0000", "2023-11-24T18:28:36")]
    [InlineData("02-Jan-06 15:04 EST", "2006-01-02T20:04:00")]
    [InlineData("January 2, 2006, 3:04 p.m.", "2006-01-02T15:04:00")]
    [InlineData("1/2/2006 3:04:05 PM", "2006-01-02T15:04:05")]
    [InlineData("13/2/2006 15:04", "2006-02-13T15:04:00")]
    [InlineData("15:04 02.01.2006 -0700", "2006-01-02T22:04:00")]
    [InlineData("Fri, 2006/09/15 08:19:53 EDT", "2006-09-15T12:19:53")]
    [InlineData("2003-012-31T10:14:55+00:00", "2003-12-31T10:14:55")]
    [InlineData("2006-01-02 00:00:00.0 15:04:05.0 -0700", "2006-01-02T22:04:05")]
    [InlineData("2003-335", "2003-12-01T00:00:00")]
    [InlineData("20180206T120000Z", "2018-02-06T12:00:00")]
    [InlineData("1517918400", "2018-02-06T12:00:00")]
    [InlineData("1517918400000", "2018-02-06T12:00:00")]
    [InlineData("Jan. 2006", "2006-01-01T00:00:00")]
    public void A_date_is_read_in_any_of_its_forms(string text, string date) => Assert.Equal(Utc(date), DateText.Read(text));

    [Theory]
    [InlineData("Κυρ, 11 Ιούλ 2004 12:00:00 EST", "2004-07-11T17:00:00")]
    [InlineData("2004-július-13T9:15-05:00", "2004-07-13T14:15:00")]
    [InlineData("2004-05-25 오후 11:23:17", "2004-05-25T14:23:17")]
    [InlineData("2004년 05월 28일  01:31:15", "2004-05-27T16:31:15")]
    [InlineData("2018年2月6日 12:00:00 +0800", "2018-02-06T04:00:00")]
    [InlineData("mar. 6 mars 2018 12:00", "2018-03-06T12:00:00")]
    [InlineData("mar 06 feb 2018 12:00:00 +0100", "2018-02-06T11:00:00")]
    [InlineData("Di, 06 März 2018 12:00:00 MEZ", "2018-03-06T11:00:00")]
    [InlineData("martes, 6 de febrero de 2018 12:00", "2018-02-06T12:00:00")]
    [InlineData("6 февраля 2018 г. 12:00 MSK", "2018-02-06T09:00:00")]
    [InlineData("Paz, 04 Şub 2018 12:00:00 +0300", "2018-02-04T09:00:00")]
    [InlineData("wto, 06 lut 2018 12:00:00 +0100", "2018-02-06T11:00:00")]
    [InlineData("الثلاثاء 6 شباط 2018 12:00", "2018-02-06T12:00:00")]
    [InlineData("6 كانون الثاني 2018", "2018-01-06T00:00:00")]
    [InlineData("٦ فبراير ٢٠١٨ 12:00", "2018-02-06T12:00:00")]
    [InlineData("6 تشرينی دووەم 2018", "2018-11-06T00:00:00")]
    public void Months_have_names_in_many_languages(string text, string date) => Assert.Equal(Utc(date), DateText.Read(text));

    [Theory]
    [InlineData("yesterday")]
    [InlineData("Sun, 16 zzz 2012 11:47:32 GMT")]
    [InlineData("Sun, 16 Dec zz 11:47:32 GMT")]
    [InlineData("Sun, 99 Jun 2009 12:00:00 GMT")]
    [InlineData("31 Feb 2018")]
    [InlineData("2003-12-31T25:14:55Z")]
    [InlineData("2013-xx-27")]
    [InlineData("99999999999999999999999")]
    public void What_names_no_day_is_no_date(string text) => Assert.Null(DateText.Read(text));

    private static DateTimeOffset Utc(string date) =>
        DateTimeOffset.Parse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
