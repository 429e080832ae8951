package cn.xiaowu.device.mrz;

import cn.xiaowu.device.idcard.Sex;
import cn.xiaowu.device.mrz.MrzOutcome.Parsed;
import cn.xiaowu.device.mrz.MrzOutcome.Reason;
import cn.xiaowu.device.mrz.MrzOutcome.Rejected;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Reads the machine readable zone of a travel document out of a scanner's text. Every check digit has to be right,
/// and what can't be relied on is refused with its place. Never throws, and costs no more than the text is long.
public final class MrzParser {
    /// No zone has more than 90 characters and the ends of three lines; the rest allows for blank lines.
    private static final int LONGEST = 200;

    private MrzParser() {}

    /// Reads a zone.
    ///
    /// @param text its lines, ended by CR, LF or both; or the lines one right behind the other
    /// @param today the date at the booth: from it follows which century a year belongs to
    /// @return the document, or why there is none
    public static MrzOutcome parse(String text, LocalDate today) {
        if (text.length() > LONGEST) {
            return new Rejected(Reason.SHAPE, 1, 1);
        }
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        Optional<MrzFormat> format =
                lines.size() == 1 ? MrzFormat.ofLength(lines.getFirst().length()) : MrzFormat.of(lines);
        if (format.isEmpty()) {
            return misshapen(lines);
        }
        Zone zone = new Zone(ZoneLayout.of(format.get()), String.join("", lines));
        return foreignCharacter(zone).map(MrzOutcome.class::cast).orElseGet(() -> parse(zone, today));
    }

    private static MrzOutcome parse(Zone read, LocalDate today) {
        Optional<ZoneCheck.Flaw> flaw = ZoneCheck.of(read);
        if (flaw.isEmpty()) {
            return document(read, read, today);
        }
        List<Zone> candidates = ZoneRepair.candidates(read);
        if (candidates.size() > 1) {
            ZoneCheck.Flaw ambiguous =
                    new ZoneCheck.Flaw(Reason.AMBIGUOUS, flaw.get().place());
            return ambiguous.rejected(read.layout().format());
        }
        return candidates.isEmpty()
                ? flaw.get().rejected(read.layout().format())
                : document(read, candidates.getFirst(), today);
    }

    private static MrzOutcome document(Zone read, Zone zone, LocalDate today) {
        ZoneLayout layout = zone.layout();
        Optional<ZoneDates.Birth> birth = ZoneDates.birth(zone.raw(layout.birth()), today);
        if (birth.isEmpty()) {
            return flaw(zone, Reason.BIRTH, layout.birth());
        }
        return ZoneDates.expiry(zone.raw(layout.expiry()), today)
                .<MrzOutcome>map(expiry -> new Parsed(document(zone, birth.get(), expiry), corrections(read, zone)))
                .orElseGet(() -> flaw(zone, Reason.EXPIRY, layout.expiry()));
    }

    private static MrzDocument document(Zone zone, ZoneDates.Birth birth, LocalDate expiry) {
        ZoneLayout layout = zone.layout();
        String[] names = zone.raw(layout.name()).split("<<", 2);
        return new MrzDocument(
                layout.format(),
                zone.words(layout.code()),
                zone.words(layout.issuer()),
                words(names[0]),
                names.length > 1 ? words(names[1]) : "",
                zone.at(layout.name().to() - 1) != Zone.FILLER,
                words(zone.wholeNumber()),
                zone.words(layout.nationality()),
                birth.date(),
                birth.year(),
                sex(zone.at(layout.sex())),
                expiry,
                zone.optional());
    }

    private static String words(String raw) {
        return raw.replaceAll("<+", " ").strip();
    }

    private static Sex sex(char letter) {
        return switch (letter) {
            case 'M' -> Sex.MALE;
            case 'F' -> Sex.FEMALE;
            default -> Sex.UNSPECIFIED;
        };
    }

    private static List<MrzCorrection> corrections(Zone read, Zone taken) {
        int columns = read.layout().format().columns();
        return IntStream.range(0, read.text().length())
                .filter(place -> read.at(place) != taken.at(place))
                .mapToObj(place ->
                        new MrzCorrection(place / columns + 1, place % columns + 1, read.at(place), taken.at(place)))
                .toList();
    }

    private static Optional<Rejected> foreignCharacter(Zone zone) {
        return IntStream.range(0, zone.text().length())
                .filter(place -> !belongs(zone.at(place)))
                .mapToObj(place -> new ZoneCheck.Flaw(Reason.CHARACTER, place)
                        .rejected(zone.layout().format()))
                .findFirst();
    }

    private static boolean belongs(char character) {
        return (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || character == Zone.FILLER;
    }

    private static Rejected flaw(Zone zone, Reason reason, Field field) {
        return new ZoneCheck.Flaw(reason, field.from()).rejected(zone.layout().format());
    }

    /// Tells the first line that is of another length than the first of its kind would be.
    private static Rejected misshapen(List<String> lines) {
        List<Integer> lengths = lines.stream().map(String::length).toList();
        int wanted = lines.size() == MrzFormat.TD1.lines() ? MrzFormat.TD1.columns() : nearest(lengths);
        for (int line = 0; line < lengths.size(); line++) {
            if (lengths.get(line) != wanted) {
                return new Rejected(Reason.SHAPE, line + 1, Math.min(lengths.get(line), wanted) + 1);
            }
        }
        return new Rejected(Reason.SHAPE, 1, 1);
    }

    private static int nearest(List<Integer> lengths) {
        return lengths.isEmpty() || lengths.getFirst() > MrzFormat.TD2.columns()
                ? MrzFormat.TD3.columns()
                : MrzFormat.TD2.columns();
    }
}
