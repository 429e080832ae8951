package cn.xiaowu.device.idcard.number;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Every county, city and province code since 1980. An identity number keeps the code of the place where its holder was
/// first registered, so that codes of areas long gone are on cards of today. The table is a guide, not the law: what it
/// lacks is a reason to look, never to refuse. Its origins and licences are named at its head.
///
/// Immutable; about a megabyte once loaded, so keep one.
public final class AreaHistory {
    private static final String TABLE = "areas.csv";

    private final Map<String, List<Area>> byCode;

    private AreaHistory(Map<String, List<Area>> byCode) {
        this.byCode = byCode;
    }

    /// Loads the table that comes with the program.
    public static AreaHistory load() {
        try (InputStream table = AreaHistory.class.getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException("the program was built without " + TABLE);
            }
            var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8));
            return new AreaHistory(lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(AreaHistory::area)
                    .collect(Collectors.groupingBy(Area::code, Collectors.toUnmodifiableList())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Area area(String line) {
        String[] cells = line.split(",", 4);
        int last = cells[2].isEmpty() ? Area.STILL : Integer.parseInt(cells[2]);
        return new Area(cells[0], cells[3], Integer.parseInt(cells[1]), last);
    }

    /// Everything that a code ever meant; empty if the table does not have it.
    ///
    /// @param code six digits
    public List<Area> of(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    /// Whether somebody can have been registered there first.
    ///
    /// @param code six digits
    /// @param birthYear the year of birth
    /// @return false if the area was gone before the birth; an area made after it may have been
    /// the first all the same
    public boolean existedAfter(String code, int birthYear) {
        return of(code).stream().anyMatch(area -> area.lastYear() >= birthYear);
    }

    /// The latest name, with those of the areas around it, such as 北京市朝阳区; empty if the table does
    /// not have the code.
    ///
    /// @param code six digits
    public Optional<String> fullName(String code) {
        return nameOf(code).map(own -> {
            String province = code.endsWith("0000")
                    ? ""
                    : nameOf(code.substring(0, 2) + "0000").orElse("");
            String city = code.endsWith("00")
                    ? ""
                    : nameOf(code.substring(0, 4) + "00").orElse("");
            return province + city + own;
        });
    }

    private Optional<String> nameOf(String code) {
        return of(code).stream()
                .max((one, other) -> Integer.compare(one.lastYear(), other.lastYear()))
                .map(Area::name);
    }
}
