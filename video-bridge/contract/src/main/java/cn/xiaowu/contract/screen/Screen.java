package cn.xiaowu.contract.screen;

import cn.xiaowu.contract.cases.CaseNumber;
import cn.xiaowu.contract.cases.RatingLevel;
import cn.xiaowu.contract.catalogue.HandlingMode;
import cn.xiaowu.contract.catalogue.ItemId;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of the citizen's visit, with everything that it shows.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
public sealed interface Screen {
    /// 停用: the booth can't serve.
    ///
    /// @param reason stable code for staff, for example `WIPE_RESIDUE`
    /// @param phone whom to call
    record OutOfService(String reason, String phone) implements Screen {}

    /// 待机.
    record Attract() implements Screen {}

    /// 告知同意.
    ///
    /// @param purposes what is read, why, how long it is kept
    record Consent(List<Purpose> purposes) implements Screen {
        /// Copies the list.
        public Consent {
            purposes = List.copyOf(purposes);
        }
    }

    /// One purpose of processing personal data (PIPL art. 14, 17).
    ///
    /// @param id stable name: card, code, video, signature
    /// @param what what is read, in Chinese
    /// @param why the purpose, in Chinese
    /// @param kept how long, in Chinese
    /// @param en all of it in one English sentence
    record Purpose(String id, String what, String why, String kept, String en) {}

    /// 身份核验.
    ///
    /// @param card the card so far
    /// @param code the one code so far
    /// @param mayContinue whether the citizen may go on: a card was read, and the code, if any, fits it
    record Identify(CardView card, CodeView code, boolean mayContinue) implements Screen {}

    /// 选事项.
    ///
    /// @param items what can be applied for
    record Menu(List<ItemTile> items) implements Screen {
        /// Copies the list.
        public Menu {
            items = List.copyOf(items);
        }
    }

    /// An item in the menu.
    ///
    /// @param id the item
    /// @param name Chinese name
    /// @param nameEn English name
    /// @param mode handling mode
    /// @param regionName deciding region
    /// @param department handling department
    /// @param summary a sentence
    /// @param promisedWorkingDays promised time to decision
    /// @param prepared whether the one code prepared this item
    record ItemTile(
            ItemId id,
            String name,
            String nameEn,
            HandlingMode mode,
            String regionName,
            String department,
            String summary,
            int promisedWorkingDays,
            boolean prepared) {}

    /// 填报, alone or together with a clerk: the call is told by [ScreenState#call()].
    ///
    /// @param form the form
    /// @param maySign whether the form is complete and accepted, so that the citizen may go on to sign
    record Fill(FormView form, boolean maySign) implements Screen {}

    /// 确认签名.
    ///
    /// @param form the form, locked
    record Sign(FormView form) implements Screen {}

    /// The signed case is being written to the journal.
    record Submitting() implements Screen {}

    /// 已提交.
    ///
    /// @param number the case number
    /// @param itemName the item
    /// @param acknowledged whether the bridge has it; else it is safe in the booth and will be sent
    /// @param receipt what became of the paper
    /// @param progressUrl address for the progress code
    record Submitted(CaseNumber number, String itemName, boolean acknowledged, ReceiptView receipt, String progressUrl)
            implements Screen {}

    /// What became of the printed receipt.
    enum ReceiptView {
        /// Being printed.
        PRINTING,
        /// Take it.
        PRINTED,
        /// No paper: photograph the code on the screen instead.
        OUT_OF_PAPER,
        /// The printer failed or is uncertain: photograph the code on the screen instead.
        FAILED
    }

    /// 评价.
    ///
    /// @param number the case
    /// @param clerk who served, if there was a call
    /// @param chosen the level tapped, while a reason is still needed
    /// @param reasons reasons to tick for that level, in Chinese
    record Rate(
            CaseNumber number,
            @Nullable String clerk,
            @Nullable RatingLevel chosen,
            List<String> reasons) implements Screen {
        /// Copies the list.
        public Rate {
            reasons = List.copyOf(reasons);
        }
    }

    /// 取件提醒.
    ///
    /// @param cardOnReader whether the card still lies on the reader
    record Finish(boolean cardOnReader) implements Screen {}

    /// 清场: everything personal is being erased.
    record Wiping() implements Screen {}
}
