package cn.xiaowu.device.mrz;

import java.util.Arrays;

/// The characters of a zone, its lines joined, and what stands where in it. Not checked.
///
/// @param layout where its fields stand
/// @param text its characters
record Zone(ZoneLayout layout, String text) {
    static final char FILLER = '<';

    /// One more character and the check digit.
    private static final int SHORTEST_REST = 2;

    /// A field with its fillers.
    String raw(Field field) {
        return text.substring(field.from(), field.to());
    }

    /// A field without the fillers at its end; those within are spaces.
    String words(Field field) {
        return raw(field).replace(FILLER, ' ').strip();
    }

    char at(int place) {
        return text.charAt(place);
    }

    boolean isBlank(Field field) {
        return raw(field).chars().allMatch(character -> character == FILLER);
    }

    /// Whether the document number is too long for its field: then a filler stands for the check digit, and rest and
    /// check digit begin the optional data (Doc 9303-5 and -6, note j).
    boolean hasLongNumber() {
        return layout.overflow() != null && at(layout.number().check()) == FILLER && !isBlank(layout.overflow());
    }

    /// The number's end in the optional data, with the check digit at its end; empty if there is none.
    String numberRest() {
        if (!hasLongNumber() || layout.overflow() == null) {
            return "";
        }
        String optional = raw(layout.overflow());
        int end = optional.indexOf(FILLER);
        String rest = end < 0 ? optional : optional.substring(0, end);
        return rest.length() < SHORTEST_REST ? "" : rest;
    }

    /// The number's characters that its check digit covers.
    String wholeNumber() {
        String rest = numberRest();
        return rest.isEmpty() ? raw(layout.number()) : raw(layout.number()) + rest.substring(0, rest.length() - 1);
    }

    char numberCheck() {
        String rest = numberRest();
        return rest.isEmpty() ? at(layout.number().check()) : rest.charAt(rest.length() - 1);
    }

    /// What the issuer added, without the number's rest.
    String optional() {
        String first = layout.optional().isEmpty() ? "" : raw(layout.optional().getFirst());
        StringBuilder words = new StringBuilder(first.substring(numberRest().length()));
        layout.optional().stream().skip(1).forEach(field -> words.append(FILLER).append(raw(field)));
        return String.join(
                " ",
                Arrays.stream(words.toString().split("<+"))
                        .filter(word -> !word.isEmpty())
                        .toList());
    }

    /// All that the composite check digit covers.
    String composed() {
        StringBuilder composed = new StringBuilder();
        layout.composed().forEach(field -> composed.append(raw(field)));
        return composed.toString();
    }

    Zone with(int place, char character) {
        StringBuilder changed = new StringBuilder(text);
        changed.setCharAt(place, character);
        return new Zone(layout, changed.toString());
    }
}
