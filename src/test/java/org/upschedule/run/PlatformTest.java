package org.upschedule.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.util.EnumSet;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class PlatformTest {

    @ParameterizedTest
    @CsvSource({
        "Linux,    amd64,   LINUX_X86_64",
        "Linux,    aarch64, LINUX_ARM64",
        "Mac OS X, x86_64,  MACOS_X86_64",
        "Mac OS X, aarch64, MACOS_ARM64"
    })
    void machineIsKnownByWhatItsJvmSays(String system, String architecture, Platform platform) {
        assertThat(Platform.of(system, architecture)).isEqualTo(platform);
    }

    @ParameterizedTest
    @CsvSource({"Windows 11, amd64", "Linux, riscv64", "FreeBSD, amd64"})
    void elsewhereOneSentenceSaysWhereItWorks(String system, String architecture) {
        assertThatThrownBy(() -> Platform.of(system, architecture))
                .isInstanceOf(StartRefused.class)
                .hasMessage("mvn -Prun brings servers for Linux on x86-64, Linux on arm64, macOS on x86-64,"
                        + " macOS on arm64, but none for " + system + " on " + architecture
                        + ": start the WAR beside servers of your own, as payara-config/README.md says.");
    }

    /** The first platform is the one that needs no profile. */
    @Test
    void everyOtherPlatformHasItsProfileInThePom() throws Exception {
        Document pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new File("pom.xml"));
        XPath path = XPathFactory.newInstance().newXPath();
        NodeList machines = (NodeList) path.evaluate("//profile/activation/os", pom, XPathConstants.NODESET);
        Set<Platform> platforms = EnumSet.noneOf(Platform.class);
        for (int i = 0; i < machines.getLength(); i++) {
            String name = path.evaluate("name", machines.item(i));
            String architecture = path.evaluate("arch", machines.item(i));
            platforms.add(Platform.of(name, architecture));
        }
        assertThat(platforms).isEqualTo(EnumSet.complementOf(EnumSet.of(Platform.LINUX_X86_64)));
    }
}
