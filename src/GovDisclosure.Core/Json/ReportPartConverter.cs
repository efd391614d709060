using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using GovDisclosure.Forms;

namespace GovDisclosure.Json;

/// <summary>
/// Reads and writes a section, table, group or row as the contract has it inside a report, strictly, whatever the host's own options are.
/// Each of them carries it, so that any <see cref="JsonSerializer"/> uses it.
/// </summary>
/// <typeparam name="T">The record of the part, such as <see cref="Requests"/>.</typeparam>
public sealed class ReportPartConverter<T> : JsonConverter<T>, IContractConverter
    where T : class
{
    /// <inheritdoc/>
    /// <exception cref="DisclosureJsonException">The text does not keep to the contract; the exception says where, counted from the part,
    /// and how.</exception>
    /// <exception cref="NotSupportedException">The part may be any of several, such as <see cref="NarrativeSection"/>, and its JSON does
    /// not say which.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var parts = JsonParts.Of(typeof(T));
        var contract = new ReportJsonReader(JsonForm.Of(FormCatalog.Default), tolerant: false, default);
        if (contract.ReadPart(ref reader, parts) is not { } report)
        {
            var problem = contract.Problems![0];
            throw new DisclosureJsonException(problem with { Pointer = parts.Inside(problem.Pointer) });
        }

        return (T)parts.Of(report)!;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        JsonParts.Of(typeof(T)).Write(writer, value);
    }

    JsonTypeInfo IContractConverter.CreateInfo(JsonSerializerOptions options) => JsonMetadataServices.CreateValueInfo<T>(options, this);
}
