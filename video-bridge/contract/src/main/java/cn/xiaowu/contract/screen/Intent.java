package cn.xiaowu.contract.screen;

import cn.xiaowu.contract.cases.RatingLevel;
import cn.xiaowu.contract.catalogue.ItemId;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/// What the citizen did on the glass. The session machine decides what comes of it.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type", defaultImpl = Intent.Unknown.class)
public sealed interface Intent {
    /// Touched the attract screen.
    record Touch() implements Intent {}

    /// Agreed to the purposes shown.
    record Agree() implements Intent {}

    /// Agreed to the purposes shown, but not to being recorded.
    record AgreeUnrecorded() implements Intent {}

    /// Agreed to being recorded after all.
    record AgreeToRecording() implements Intent {}

    /// Did not agree.
    record Decline() implements Intent {}

    /// Goes on from identification to the menu, or from the receipt to the rating.
    record Continue() implements Intent {}

    /// Goes one step back where that is possible.
    record Back() implements Intent {}

    /// Chose an item.
    ///
    /// @param item the item
    record ChooseItem(ItemId item) implements Intent {}

    /// Changed a form field.
    ///
    /// @param field its name, at most 64 characters
    /// @param value its text, at most 2,000 characters
    record SetField(String field, String value) implements Intent {
        /// @throws IllegalArgumentException if either is too long
        public SetField {
            if (field.length() > 64 || value.length() > 2_000) {
                throw new IllegalArgumentException("the field or its value is too long");
            }
        }

        /// Without the value.
        @Override
        public String toString() {
            return "SetField[" + field + "]";
        }
    }

    /// Asks for a clerk.
    record CallClerk() implements Intent {}

    /// Ends the call or leaves the queue.
    record HangUp() implements Intent {}

    /// The form is right: go on to sign.
    record ConfirmForm() implements Intent {}

    /// Signed on the glass.
    ///
    /// @param png the picture, PNG, Base64, at most 200 kB
    record Signed(String png) implements Intent {
        /// @throws IllegalArgumentException if the picture is too large
        public Signed {
            if (png.length() > 200_000) {
                throw new IllegalArgumentException("the signature is larger than 200 kB");
            }
        }

        /// Without the picture.
        @Override
        public String toString() {
            return "Signed[]";
        }
    }

    /// Tapped a rating.
    ///
    /// @param level the level
    /// @param reasons ticked reasons
    record Rate(RatingLevel level, List<String> reasons) implements Intent {
        /// Copies the list.
        public Rate {
            reasons = List.copyOf(reasons);
        }
    }

    /// Rates nothing; rating is voluntary.
    record SkipRating() implements Intent {}

    /// Is still there, after the warning.
    record StillHere() implements Intent {}

    /// Ends the visit now.
    record Leave() implements Intent {}

    /// Something of a later version; ignored and counted.
    record Unknown() implements Intent {}
}
