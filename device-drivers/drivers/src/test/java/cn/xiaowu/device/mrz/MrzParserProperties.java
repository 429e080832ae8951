package cn.xiaowu.device.mrz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.xiaowu.device.mrz.MrzOutcome.Parsed;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MrzParserProperties {
    private static final String ALPHABET = "<0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    @Property
    void noTextMakesItThrow(@ForAll String text) {
        assertThatCode(() -> MrzParser.parse(text, SampleZones.TODAY)).doesNotThrowAnyException();
    }

    @Property
    void noZoneOfTheRightShapeMakesItThrow(@ForAll("zones") String zone) {
        assertThatCode(() -> MrzParser.parse(zone, SampleZones.TODAY)).doesNotThrowAnyException();
    }

    /// A single wrong character in what check digits cover is seen, unless the two values are ten apart; then no
    /// 7-3-1 digit can see it.
    @Property
    void seesASingleWrongCharacterAsFarAsTheWeightsCan(
            @ForAll("checkedPlaces") int column, @ForAll("characters") char character) {
        String right = SampleZones.PASSPORT;
        char before = right.lines().toList().get(1).charAt(column - 1);
        Assume.that(Math.floorMod(value(before) - value(character), 10) != 0);

        MrzOutcome outcome = MrzParser.parse(SampleZones.with(right, 2, column, character), SampleZones.TODAY);

        // Seen is also what was put right, and told.
        assertThat(outcome instanceof Parsed parsed && parsed.corrections().isEmpty())
                .isFalse();
    }

    @Property
    void cannotSeeCharactersThatAreTenApart(@ForAll("numberPlaces") int column, @ForAll Random random) {
        String right = SampleZones.PASSPORT;
        char before = right.lines().toList().get(1).charAt(column - 1);
        List<Character> tenApart = ALPHABET.chars()
                .mapToObj(character -> (char) character)
                .filter(character -> Math.floorMod(value(before) - value(character), 10) == 0)
                .toList();
        char after = tenApart.get(random.nextInt(tenApart.size()));

        MrzOutcome outcome = MrzParser.parse(SampleZones.with(right, 2, column, after), SampleZones.TODAY);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Parsed.class, parsed -> assertThat(parsed.corrections()).isEmpty());
    }

    @Provide
    Arbitrary<Integer> checkedPlaces() {
        return Arbitraries.integers().between(1, 44).filter(column -> column != 21 && (column < 11 || column > 13));
    }

    @Provide
    Arbitrary<Integer> numberPlaces() {
        return Arbitraries.integers().between(1, 9);
    }

    @Provide
    Arbitrary<Character> characters() {
        return Arbitraries.of(
                ALPHABET.chars().mapToObj(character -> (char) character).toList());
    }

    @Provide
    Arbitrary<String> zones() {
        return Arbitraries.of(72, 88, 90)
                .flatMap(length ->
                        Arbitraries.strings().withChars(ALPHABET.toCharArray()).ofLength(length));
    }

    private static int value(char character) {
        return character == '<' ? 0 : Character.digit(character, 36);
    }
}
