using System.Text.Json;
using System.Text.Json.Serialization;
using GovDisclosure.Forms;

namespace GovDisclosure.Json;

/// <summary>Lets a host's serializer read and write reports by the contract, strictly, whatever the host's own options are.</summary>
internal sealed class AnnualReportConverter : JsonConverter<AnnualReport>
{
    public static AnnualReportConverter Instance { get; } = new();

    public override AnnualReport Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var contract = new ReportJsonReader(JsonForm.Of(FormCatalog.Default), tolerant: false, default);
        return contract.Read(ref reader) ?? throw new DisclosureJsonException(contract.Problems![0]);
    }

    public override void Write(Utf8JsonWriter writer, AnnualReport value, JsonSerializerOptions options) =>
        ReportJsonWriter.Write(writer, value, JsonForm.Of(FormCatalog.Default));
}
