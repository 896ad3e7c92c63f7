using Monitor.Cli.Azurite;

namespace Monitor.Cli.Tests.Azurite;

public sealed class AzuriteChoiceTests
{
    [Fact]
    public void Free_default_ports_are_taken() =>
        Assert.Equal(new AzuriteChoice.Start(AzuritePorts.Default), Choose(named: false, DefaultPorts.Free));

    [Fact]
    public void A_named_directory_takes_the_default_ports_too() =>
        Assert.Equal(new AzuriteChoice.Start(AzuritePorts.Default), Choose(named: true, DefaultPorts.Free));

    [Fact]
    public void Without_a_named_directory_an_Azurite_that_listens_is_used() =>
        Assert.Equal(new AzuriteChoice.UseListening(), Choose(named: false, DefaultPorts.AnAzurite));

    [Fact]
    public void A_named_directory_is_never_exchanged_for_other_data() =>
        Assert.Equal(new AzuriteChoice.Start(AzuritePorts.Free), Choose(named: true, DefaultPorts.AnAzurite));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Another_program_on_the_default_ports_is_stepped_around(bool named) =>
        Assert.Equal(new AzuriteChoice.Start(AzuritePorts.Free), Choose(named, DefaultPorts.SomethingElse));

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    [InlineData(true, 2)]
    public void An_Azurite_that_serves_the_directory_comes_first(bool named, int ports) =>
        Assert.Equal(new AzuriteChoice.Share(), AzuriteChoice.Make(true, named, (DefaultPorts)ports));

    private static AzuriteChoice Choose(bool named, DefaultPorts ports) =>
        AzuriteChoice.Make(directoryHasAzurite: false, named, ports);
}
