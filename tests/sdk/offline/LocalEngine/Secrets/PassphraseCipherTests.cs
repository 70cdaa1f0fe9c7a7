using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PulumiApig.LocalEngine.Secrets;

namespace PulumiApig.LocalEngine.Tests.Secrets;

public sealed class PassphraseCipherTests
{
    // Made by Python's hashlib and cryptography, as the format says.
    private const string Passphrase = "correct horse battery staple 名前";
    private const string Salt = "v1:AAECAwQFBgc=:v1:AAECAwQFBgcICQoL:Txea7Y7qqN1H7oBaIK1bi4HwFPmoaw==";
    private const string Ciphertext = "v1:DA0ODxAREhMUFRYX:bhznkXqNhv32XoyoJ2wIOIAUjp27kymr8lYH";

    [Test]
    public void Decrypt_ATextOfAnotherImplementation_GivesIt() =>
        PassphraseCipher.Open(Salt, Passphrase, KeyDerivations.Pulumi).Decrypt(Ciphertext).Should().Be("\"geheim é\"");

    [Test]
    public void Encrypt_ATextTwice_GivesTwoCiphertextsThatBothOpen()
    {
        var cipher = PassphraseCipher.Create("pass", KeyDerivations.Quick);

        var (one, two) = (cipher.Encrypt("x"), cipher.Encrypt("x"));

        one.Should().NotBe(two);
        var again = PassphraseCipher.Open(cipher.Salt, "pass", KeyDerivations.Quick);
        (again.Decrypt(one), again.Decrypt(two)).Should().Be(("x", "x"));
    }

    [Test]
    public void Decrypt_AnyText_GivesWhatWasEncrypted()
    {
        var cipher = PassphraseCipher.Open(Salt, Passphrase, KeyDerivations.Pulumi);

        Prop.ForAll<NonNull<string>>(text => cipher.Decrypt(cipher.Encrypt(text.Get)) == AsUtf8(text.Get))
            .QuickCheckThrowOnFailure();

        // Half of a surrogate pair has no UTF-8.
        static string AsUtf8(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
    }

    [TestCase(Salt, "wrong", "The passphrase is wrong*")]
    [TestCase("v2:AAECAwQFBgc=:x", Passphrase, "*is not an encryption salt*")]
    [TestCase("v1:AAEC!", Passphrase, "*is not an encryption salt*")]
    [TestCase("v1:AAECAwQFBgc=:v1:short:x", Passphrase, "The passphrase is wrong*")]
    public void Open_AWrongSaltOrPassphrase_SaysWhich(string salt, string passphrase, string message)
    {
        var open = () => PassphraseCipher.Open(salt, passphrase, KeyDerivations.Quick);

        open.Should().Throw<LocalEngineException>().WithMessage(message);
    }

    [Test]
    public void Decrypt_AChangedText_Refuses()
    {
        var decrypt = () =>
            PassphraseCipher
                .Open(Salt, Passphrase, KeyDerivations.Pulumi)
                .Decrypt(Ciphertext.Replace("bhzn", "bhzo", StringComparison.Ordinal));

        decrypt.Should().Throw<LocalEngineException>().WithMessage("A secret cannot be decrypted*");
    }
}
