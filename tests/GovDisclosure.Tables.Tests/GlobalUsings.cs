global using GovDisclosure.Generators;
global using GovDisclosure.Testing;
global using Xunit;
