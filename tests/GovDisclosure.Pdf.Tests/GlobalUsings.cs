global using GovDisclosure.Documents;
global using Xunit;
