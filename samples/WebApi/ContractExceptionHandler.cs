using System.Globalization;
using System.Text.Json;
using GovDisclosure;
using GovDisclosure.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace WebApi;

/// <summary>Answers a body that is missing, is no JSON, or does not keep to the contract, by a problem with message, pointer and line, in
/// the language of the request; one that the host turns away (not sent as JSON, too large), by a problem without them. The body must be
/// buffered, since it is looked at again.</summary>
internal sealed class ContractExceptionHandler : IExceptionHandler
{
    private static readonly LocalizedText Title = new("请求正文不符合约定", "The body does not keep to the contract");
    private static readonly LocalizedText NoReport = new("正文为空或为 null；应为 JSON", "the body is empty or null: expected JSON");
    private static readonly LocalizedText NotAsExpected = new(
        "此处的内容不是所要求的类型",
        "the value here is not of the type that is expected"
    );
    private static readonly LocalizedText NotAccepted = new(
        "无法读取正文；请以 application/json（UTF-8）发送，并核对大小",
        "the body cannot be read; send it as application/json in UTF-8, and check its size"
    );

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var problem = exception switch
        {
            DisclosureJsonException { Problem: { } known } => known,
            BadHttpRequestException { InnerException: DisclosureJsonException { Problem: { } known } } => known,
            BadHttpRequestException { InnerException: JsonException json } => await OfAsync(httpContext.Request, json, cancellationToken),
            BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } => new JsonProblem("", 1, 0, NoReport),
            BadHttpRequestException => new JsonProblem("", 0, 0, NotAccepted),
            InvalidOperationException when IsOfUnknownCharset(httpContext.Request) => new JsonProblem("", 0, 0, NotAccepted),
            _ => null,
        };
        if (problem is not null)
        {
            var status = exception switch
            {
                BadHttpRequestException bad => bad.StatusCode,
                InvalidOperationException => StatusCodes.Status415UnsupportedMediaType,
                _ => StatusCodes.Status400BadRequest,
            };
            await AnswerAsync(httpContext, status, problem, cancellationToken);
        }

        return problem is not null;
    }

    /// <summary>Says what is wrong with a body that no endpoint has seen: the host answers it by a number alone.</summary>
    public static Task AnswerAsync(StatusCodeContext turnedAway)
    {
        ArgumentNullException.ThrowIfNull(turnedAway);
        var context = turnedAway.HttpContext;
        return context.Response.StatusCode is StatusCodes.Status413PayloadTooLarge or StatusCodes.Status415UnsupportedMediaType
            ? AnswerAsync(context, context.Response.StatusCode, new JsonProblem("", 0, 0, NotAccepted), context.RequestAborted)
            : Task.CompletedTask;
    }

    private static Task AnswerAsync(HttpContext httpContext, int status, JsonProblem problem, CancellationToken cancellationToken)
    {
        var details = new ProblemDetails
        {
            Status = status,
            Title = Title.In(CultureInfo.CurrentUICulture),
            Detail = problem.Message.In(CultureInfo.CurrentUICulture),
            Extensions = { ["pointer"] = problem.Pointer, ["line"] = problem.Line > 0 ? problem.Line : null },
        };
        httpContext.Response.StatusCode = status;
        return httpContext.Response.WriteAsJsonAsync(details, options: null, "application/problem+json", cancellationToken);
    }

    // JSON is UTF-8; of a charset that it does not know, the host says nothing better than that it failed.
    private static bool IsOfUnknownCharset(HttpRequest request) =>
        request.GetTypedHeaders().ContentType is { Charset.HasValue: true, Encoding: null };

    // The serializer speaks English alone, and of types: the library says the same in the language of the request.
    private static async Task<JsonProblem> OfAsync(HttpRequest request, JsonException json, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        request.Body.Position = 0;
        await request.Body.CopyToAsync(body, cancellationToken);
        return DisclosureJson.FindFault(body.ToArray()) ?? new JsonProblem("", json.LineNumber + 1 ?? 0, 0, NotAsExpected);
    }
}
