package cn.xiaowu.bridge.catalogue;

import cn.xiaowu.contract.catalogue.Catalogue;
import cn.xiaowu.contract.wire.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// The service items that come with the bridge: items of the national cross-province list (国办发〔2020〕35号),
/// one of each handling mode.
///
/// | item | what | mode |
/// |---|---|---|
/// | `330100-GJJ-001` | 异地购房提取住房公积金 | FULLY_ONLINE |
/// | `320500-YB-001` | 基本医疗保险关系转移接续 | COLLECT_AND_FORWARD |
/// | `310104-HJ-001` | 夫妻投靠户口迁移 | JOINT, must be recorded |
///
/// The names of items and fields are stable: one codes and cases refer to them.
public final class CatalogueFile {
    private static final String RESOURCE = "/catalogue/items.json";

    private CatalogueFile() {}

    /// Reads the items.
    public static Catalogue read() {
        try (InputStream in = Objects.requireNonNull(CatalogueFile.class.getResourceAsStream(RESOURCE))) {
            return WireFormat.mapper().readValue(in, Catalogue.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the catalogue inside the program can't be read", e);
        }
    }
}
