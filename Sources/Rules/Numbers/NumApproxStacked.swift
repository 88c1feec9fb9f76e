package import Linting

/// 一个数量用了两个表示概数的词。
package struct NumApproxStacked: Rule {
  package static let id: RuleID = "num-approx-stacked"
  package init() {}
}
