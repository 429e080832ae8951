package cn.xiaowu.provisioning.contract;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/// The site file, version 1: a booth's identity and configuration, as JSON. The agent writes it, the booth's program
/// reads it; they meet nowhere else.
///
/// Files named in it lie beside it as a rule and are then written by their names only, so that the folder can be
/// moved; [#read(Path)] gives whole paths back.
///
/// @param version 1
/// @param boothId the booth
/// @param name what citizens read
/// @param divisionCode division code, six digits
/// @param divisionName its Chinese name
/// @param address where the booth stands
/// @param servicePhone whom a citizen may call
/// @param bridgeUrl the bridge's address for booths, `https`
/// @param certificate the booth's certificate and those up to its authority, PEM
/// @param privateKey its key, PKCS #8, PEM
/// @param trust the authority of the servers' certificates, PEM
/// @param devices where the devices are
/// @param idleSeconds how long nobody may touch anything before the session ends; 60 where the file is silent
public record SiteFile(
        int version,
        BoothId boothId,
        String name,
        String divisionCode,
        String divisionName,
        String address,
        String servicePhone,
        URI bridgeUrl,
        Path certificate,
        Path privateKey,
        Path trust,
        Devices devices,
        int idleSeconds) {
    /// The version that this program reads and writes.
    public static final int VERSION = 1;

    /// @throws IllegalArgumentException naming the member that does not fit
    public SiteFile {
        if (version != VERSION) {
            throw new IllegalArgumentException("version: this program reads version 1 only");
        }
        SiteRules.requirePresent("boothId", boothId);
        SiteRules.requirePresent("devices", devices);
        SiteRules.requireAll(name, divisionCode, divisionName, address, servicePhone, idleSeconds);
        SiteRules.requireHttps("bridgeUrl", bridgeUrl);
    }

    /// A configuration with the identity that belongs to it.
    public static SiteFile of(SiteConfiguration site, Path certificate, Path privateKey, Path trust) {
        return new SiteFile(
                VERSION,
                site.boothId(),
                site.name(),
                site.divisionCode(),
                site.divisionName(),
                site.address(),
                site.servicePhone(),
                site.bridgeUrl(),
                certificate,
                privateKey,
                trust,
                site.devices(),
                site.idleSeconds());
    }

    /// Reads a site file.
    ///
    /// @throws SiteFileException with a sentence that names the file and the key that is unknown, missing or wrong
    public static SiteFile read(Path file) {
        return SiteFileFormat.read(file);
    }

    /// Writes it whole or not at all: a power cut leaves the old file or the new one. Only the owner may read it.
    ///
    /// @throws IOException if the folder can't be written to
    public void write(Path file) throws IOException {
        AtomicFile.write(file, SiteFileFormat.bytes(this, file));
    }
}
