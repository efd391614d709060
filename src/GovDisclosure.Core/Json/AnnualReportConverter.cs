using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using GovDisclosure.Forms;

namespace GovDisclosure.Json;

/// <summary>
/// Reads and writes reports by the contract, strictly, whatever the host's own options are, apart from the syntax alone: encoder,
/// indentation, comments, trailing commas, depth. <see cref="AnnualReport"/> carries it, so that any <see cref="JsonSerializer"/> uses it.
/// </summary>
public sealed class AnnualReportConverter : JsonConverter<AnnualReport>, IContractConverter
{
    /// <inheritdoc/>
    /// <exception cref="DisclosureJsonException">The text does not keep to the contract; the exception says where and how.</exception>
    public override AnnualReport Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var contract = new ReportJsonReader(JsonForm.Of(FormCatalog.Default), tolerant: false, default);
        return contract.Read(ref reader) ?? throw new DisclosureJsonException(contract.Problems![0]);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A text of the report holds half a surrogate pair, or its year is not from 1 to 9999.</exception>
    public override void Write(Utf8JsonWriter writer, AnnualReport value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        ReportJsonWriter.Write(writer, value, JsonForm.Of(FormCatalog.Default));
    }

    JsonTypeInfo IContractConverter.CreateInfo(JsonSerializerOptions options) =>
        JsonMetadataServices.CreateValueInfo<AnnualReport>(options, this);
}
