package cn.xiaowu.kiosk.session;

import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.cases.FormDigest;
import cn.xiaowu.contract.screen.CallView;
import cn.xiaowu.kiosk.form.FormDraft;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Everything that belongs to the person in the booth, in one place so that it can be let go of at once.
///
/// @param identification who it is
/// @param form what is being applied for
/// @param filing under which number
/// @param call the talk with a clerk, the last one if it is over
/// @param accepted the form that the clerk accepted
/// @param unrecorded whether the person did not agree to be recorded
public record Visit(
        Identification identification,
        @Nullable FormDraft form,
        @Nullable Filing filing,
        @Nullable Calling call,
        @Nullable FormDigest accepted,
        boolean unrecorded) {

    /// Nobody.
    public static final Visit NONE = new Visit(Identification.NONE, null, null, null, null, false);

    Visit with(Identification next) {
        return new Visit(next, form, filing, call, accepted, unrecorded);
    }

    Visit with(FormDraft next) {
        return new Visit(identification, next, filing, call, accepted, unrecorded);
    }

    Visit with(Filing next) {
        return new Visit(identification, form, next, call, accepted, unrecorded);
    }

    Visit with(Calling next) {
        return new Visit(identification, form, filing, next, accepted, unrecorded);
    }

    Visit acceptedAs(@Nullable FormDigest digest) {
        return new Visit(identification, form, filing, call, digest, unrecorded);
    }

    Visit recordedIf(boolean agreed) {
        return new Visit(identification, form, filing, call, accepted, !agreed);
    }

    boolean isFiledAs(CaseNumber number) {
        return filing != null && filing.number().equals(number);
    }

    boolean isCalling() {
        return call != null && call.isOn();
    }

    /// Whether a clerk is on the line.
    public boolean isTalking() {
        return call != null && call.view() instanceof CallView.Active;
    }

    boolean isAccepted() {
        return form != null && form.digest().equals(accepted);
    }

    /// Complete, and accepted as it stands if a clerk is on the line. Without a clerk a case may be handed in, and
    /// waits
    /// for one.
    boolean maySign() {
        return form != null && filing != null && form.isComplete() && (!isCalling() || isAccepted());
    }

    /// What the stage can't be without.
    ///
    /// @throws NullPointerException if a stage was entered without it
    static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value, "the stage was entered without what it needs");
    }

    /// Nothing personal.
    @Override
    public String toString() {
        return "Visit[" + filing + "]";
    }
}
