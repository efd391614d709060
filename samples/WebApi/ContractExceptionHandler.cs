using System.Globalization;
using System.Text.Json;
using GovDisclosure;
using GovDisclosure.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace WebApi;

/// <summary>Answers a body that is no JSON, or does not keep to the contract, by a problem with message, pointer and line, in the language
/// of the request.</summary>
internal sealed class ContractExceptionHandler : IExceptionHandler
{
    private static readonly LocalizedText Title = new("请求正文不符合约定", "The body does not keep to the contract");
    private static readonly LocalizedText NoJson = new("不是有效的 JSON", "not valid JSON");

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not BadHttpRequestException { InnerException: JsonException json })
        {
            return false;
        }

        var problem = (json as DisclosureJsonException)?.Problem;
        var details = new ProblemDetails
        {
            Status = StatusCodes.Status400BadRequest,
            Title = Title.In(CultureInfo.CurrentUICulture),
            Detail = problem?.Message.In(CultureInfo.CurrentUICulture) ?? $"{NoJson.In(CultureInfo.CurrentUICulture)}: {json.Message}",
            Extensions = { ["pointer"] = problem?.Pointer, ["line"] = problem?.Line ?? json.LineNumber + 1 },
        };
        httpContext.Response.StatusCode = StatusCodes.Status400BadRequest;
        await httpContext.Response.WriteAsJsonAsync(details, options: null, "application/problem+json", cancellationToken);
        return true;
    }
}
