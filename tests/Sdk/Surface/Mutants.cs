using System;
using System.Runtime.Serialization;

namespace Crm.SalesProcess.Tests.Sdk.Surface;

/// <summary>Near misses of the contract's Money, each with one fault that the comparison must find.</summary>
public static class Mutants
{
    private const string Contract = "http://schemas.microsoft.com/xrm/2011/Contracts";

    public static class WithAnotherMember
    {
        [DataContract(Name = "Money", Namespace = Contract)]
        public sealed class Money
        {
            public decimal Rounded() => 0m;
        }
    }

    public static class WithAProtectedMember
    {
        [DataContract(Name = "Money", Namespace = Contract)]
        public class Money
        {
            protected virtual void Round() { }
        }
    }

    public static class WithAnotherType
    {
        [DataContract(Name = "Money", Namespace = Contract)]
        public sealed class Money
        {
            [DataMember]
            public double Value { get; set; }
        }
    }

    public static class WithoutASetter
    {
        [DataContract(Name = "Money", Namespace = Contract)]
        public sealed class Money
        {
            [DataMember]
            public decimal Value { get; private set; }
        }
    }

    public static class WithoutTheDataMember
    {
        [DataContract(Name = "Money", Namespace = Contract)]
        public sealed class Money
        {
            public decimal Value { get; set; }
        }
    }

    public static class WithARenamedDataMember
    {
        [DataContract(Name = "Money", Namespace = Contract)]
        public sealed class Money
        {
            [DataMember(Name = "Amount")]
            public decimal Value { get; set; }
        }
    }

    public static class WithAnHiddenDataMember
    {
        [DataContract(Name = "Money", Namespace = Contract)]
        public sealed class Money
        {
            [DataMember]
            internal string? Currency { get; set; }
        }
    }

    public static class InAnotherNamespace
    {
        [DataContract(Name = "Money", Namespace = "http://schemas.microsoft.com/xrm/2012/Contracts")]
        public sealed class Money;
    }

    public static class WithAKnownType
    {
        [DataContract(Name = "Money", Namespace = Contract)]
        [KnownType(typeof(Microsoft.Xrm.Sdk.OptionSetValue))]
        public sealed class Money;
    }

    public static class WithAnotherInterface
    {
        [DataContract(Name = "Money", Namespace = Contract)]
        public sealed class Money : IDisposable
        {
            void IDisposable.Dispose() { }
        }
    }

    public static class WithAnotherBase
    {
        [DataContract(Name = "Money", Namespace = Contract)]
        public sealed class Money : QuietlyShared;
    }

    public static class WithoutItsInterface
    {
        [DataContract(Name = "Money", Namespace = Contract)]
        public sealed class Money;
    }

    public static class OpenToInheritance
    {
        [DataContract(Name = "Money", Namespace = Contract)]
        public class Money : IExtensibleDataObject
        {
            public ExtensionDataObject? ExtensionData { get; set; }
        }
    }

    public class QuietlyShared : IExtensibleDataObject
    {
        public ExtensionDataObject? ExtensionData { get; set; }
    }

    /// <summary>The same number under another name's value.</summary>
    public enum EntityRole
    {
        Referencing = 1,
    }
}
