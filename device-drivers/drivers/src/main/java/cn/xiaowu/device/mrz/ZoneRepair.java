package cn.xiaowu.device.mrz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Takes characters for others that look like them, where only that makes the check digits right. Where a digit must
/// stand, a letter is taken for the digit that it looks like. In document number and optional data, where both may
/// stand, at most one character is changed: a letter for the digit that it looks like; or the other way round in the
/// number's first two places, where issuers put letters. Whatever no check digit covers (names, states) is left alone:
/// nothing would prove it.
///
/// One digit proves only so much: of misreadings of another kind, such as `L` for `M`, about one in ten can be
/// explained
/// by some confusion as well. The fewer confusions are thought of, the fewer of these pass.
final class ZoneRepair {
    /// Without `G` and `6`: their values are ten apart, so that no check digit tells them apart.
    private static final Map<Character, String> LOOKALIKES = Map.ofEntries(
            Map.entry('O', "0"),
            Map.entry('Q', "0"),
            Map.entry('D', "0"),
            Map.entry('I', "1"),
            Map.entry('L', "1"),
            Map.entry('Z', "2"),
            Map.entry('S', "5"),
            Map.entry('B', "8"),
            Map.entry('0', "ODQ"),
            Map.entry('1', "IL"),
            Map.entry('2', "Z"),
            Map.entry('5', "S"),
            Map.entry('8', "B"));

    private static final int LETTERS_IN_FRONT = 2;

    private ZoneRepair() {}

    /// All zones that similar characters and the check digits allow; more than one means that nothing is proved.
    static List<Zone> candidates(Zone read) {
        Zone digits = withDigitsWhereTheyMustBe(read);
        if (ZoneCheck.of(digits).isEmpty()) {
            return List.of(digits);
        }
        List<Zone> candidates = new ArrayList<>();
        for (int place = 0; place < digits.text().length(); place++) {
            if (mayHoldBoth(digits.layout(), place)) {
                addLookalikes(digits, place, candidates);
            }
        }
        return candidates;
    }

    private static void addLookalikes(Zone zone, int place, List<Zone> candidates) {
        int first = zone.layout().number().from();
        boolean mayBecomeLetter = place >= first && place < first + LETTERS_IN_FRONT;
        if (Character.isDigit(zone.at(place)) && !mayBecomeLetter) {
            return;
        }
        for (char lookalike : LOOKALIKES.getOrDefault(zone.at(place), "").toCharArray()) {
            Zone changed = zone.with(place, lookalike);
            if (ZoneCheck.of(changed).isEmpty()) {
                candidates.add(changed);
            }
        }
    }

    private static Zone withDigitsWhereTheyMustBe(Zone read) {
        Zone zone = read;
        for (int place = 0; place < read.text().length(); place++) {
            char character = read.at(place);
            if (read.layout().hasDigitsOnly(place) && Character.isLetter(character)) {
                String digit = LOOKALIKES.getOrDefault(character, "");
                zone = digit.isEmpty() ? zone : zone.with(place, digit.charAt(0));
            }
        }
        return zone;
    }

    private static boolean mayHoldBoth(ZoneLayout layout, int place) {
        return layout.number().has(place) || layout.optional().stream().anyMatch(field -> field.has(place));
    }
}
