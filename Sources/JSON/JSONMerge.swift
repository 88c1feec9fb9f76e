extension JSONValue {
  /// This value with another laid over it: members of objects one by one, all else as a whole.
  package func merged(with other: JSONValue) -> JSONValue {
    guard case .object(var members) = self, case .object(let others) = other else { return other }
    for member in others {
      if let index = members.lastIndex(where: { $0.name == member.name }) {
        members[index].value = members[index].value.merged(with: member.value)
      } else {
        members.append(member)
      }
    }
    return .object(members)
  }
}
