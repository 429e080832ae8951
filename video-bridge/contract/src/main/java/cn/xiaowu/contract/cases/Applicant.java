package cn.xiaowu.contract.cases;

import cn.xiaowu.contract.identity.IdNumber;
import cn.xiaowu.contract.identity.PersonName;

/// Who applies, as read from the card.
///
/// @param name name on the card
/// @param idNumber number on the card
public record Applicant(PersonName name, IdNumber idNumber) {}
