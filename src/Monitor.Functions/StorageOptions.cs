using System.ComponentModel.DataAnnotations;

namespace Monitor.Functions;

public sealed class StorageOptions
{
    /// <summary>The connection string of the storage account: the setting AzureWebJobsStorage. No default.</summary>
    [Required(ErrorMessage = "The setting AzureWebJobsStorage is missing: give the connection string of a storage account, or UseDevelopmentStorage=true for the emulator.")]
    public string Connection { get; set; } = "";
}
