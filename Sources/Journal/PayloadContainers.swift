/// Hands out the containers through which a value writes itself into a `PayloadText`.
struct PayloadEncoder: Encoder {
  let text: PayloadText
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(PayloadObject(text: text, depth: text.open(object: true)))
  }
  func unkeyedContainer() -> any UnkeyedEncodingContainer { PayloadArray(text: text, depth: text.open(object: false)) }
  func singleValueContainer() -> any SingleValueEncodingContainer { PayloadValue(text: text) }
}

private struct PayloadObject<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let text: PayloadText
  let depth: Int
  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) {
    text.begin(key.stringValue, at: depth)
    text.raw("null")
  }
  func encode(_ value: String, forKey key: Key) {
    text.begin(key.stringValue, at: depth)
    text.string(value)
  }
  func encode(_ value: Int, forKey key: Key) {
    text.begin(key.stringValue, at: depth)
    text.number(value)
  }
  func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
    text.begin(key.stringValue, at: depth)
    try text.write(value)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    superEncoder(forKey: key).container(keyedBy: type)
  }
  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    superEncoder(forKey: key).unkeyedContainer()
  }
  func superEncoder() -> any Encoder { encoder("super") }
  func superEncoder(forKey key: Key) -> any Encoder { encoder(key.stringValue) }
  private func encoder(_ key: String) -> PayloadEncoder {
    text.begin(key, at: depth)
    return PayloadEncoder(text: text)
  }
}

private struct PayloadArray: UnkeyedEncodingContainer {
  let text: PayloadText
  let depth: Int
  private(set) var count = 0
  var codingPath: [any CodingKey] { [] }

  init(text: PayloadText, depth: Int) {
    self.text = text
    self.depth = depth
  }

  mutating func encodeNil() {
    begin()
    text.raw("null")
  }
  mutating func encode<T: Encodable>(_ value: T) throws {
    begin()
    try text.write(value)
  }

  mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    encoder().container(keyedBy: type)
  }
  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { encoder().unkeyedContainer() }
  mutating func superEncoder() -> any Encoder { encoder() }

  private mutating func begin() {
    text.begin(at: depth)
    count += 1
  }
  private mutating func encoder() -> PayloadEncoder {
    begin()
    return PayloadEncoder(text: text)
  }
}

private struct PayloadValue: SingleValueEncodingContainer {
  let text: PayloadText
  var codingPath: [any CodingKey] { [] }

  func encodeNil() { text.raw("null") }
  func encode(_ value: Bool) { text.raw(value ? "true" : "false") }
  func encode(_ value: String) { text.string(value) }
  func encode(_ value: Double) throws { try text.fraction(value) }
  func encode(_ value: Float) throws { try text.fraction(value) }
  func encode(_ value: Int) { text.number(value) }
  func encode(_ value: Int8) { text.number(value) }
  func encode(_ value: Int16) { text.number(value) }
  func encode(_ value: Int32) { text.number(value) }
  func encode(_ value: Int64) { text.number(value) }
  func encode(_ value: UInt) { text.number(value) }
  func encode(_ value: UInt8) { text.number(value) }
  func encode(_ value: UInt16) { text.number(value) }
  func encode(_ value: UInt32) { text.number(value) }
  func encode(_ value: UInt64) { text.number(value) }
  func encode<T: Encodable>(_ value: T) throws { try text.write(value) }
}
