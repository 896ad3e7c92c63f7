using Azure.Data.Tables.Accounts;

namespace Azure.Data.Tables.Transactions;

/// <summary>The answers to the actions, in the order of the actions, or the one refusal that ended them all.</summary>
internal static class TransactionAnswer
{
    /// <exception cref="TableTransactionFailedException">One action was refused, and so nothing was written.</exception>
    public static Response<IReadOnlyList<Response>> Of(Response response)
    {
        var contentType = response.Headers.ContentType ?? string.Empty;
        Response[] answers = [.. MultipartText.Leaves(response.Content.ToString(), contentType).Select(ActionResponse.Parse)];
        return Array.Find(answers, answer => answer.IsError) is { } refusal
            ? throw new TableTransactionFailedException(new RequestFailedException(refusal, null, TableErrors.Parser))
            : Response.FromValue<IReadOnlyList<Response>>(answers, response);
    }
}
