using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using GovDisclosure.Forms;

namespace GovDisclosure.Json;

/// <summary>Reads and writes an agency as the contract has it inside a report, strictly.</summary>
public sealed class AgencyConverter : JsonConverter<Agency>, IContractConverter
{
    /// <inheritdoc/>
    /// <exception cref="DisclosureJsonException">The text does not keep to the contract; the exception says where, counted from the agency,
    /// and how.</exception>
    public override Agency Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var contract = new ReportJsonReader(JsonForm.Of(FormCatalog.Default), tolerant: false, default);
        return contract.ReadAgencyAlone(ref reader)
            ?? throw new DisclosureJsonException(contract.Problems![0] with { Pointer = contract.Problems[0].Pointer["/agency".Length..] });
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Agency value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        ReportJsonWriter.WriteAgencyValue(writer, value);
    }

    JsonTypeInfo IContractConverter.CreateInfo(JsonSerializerOptions options) =>
        JsonMetadataServices.CreateValueInfo<Agency>(options, this);
}
