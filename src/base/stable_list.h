// A list that grows at its end and whose elements never move, so that references to them stay. It grows by blocks of a
// fixed size: an index costs two loads.
#pragma once

#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

namespace gainsay {

template <class T>
class StableList {
 public:
  T& operator[](std::size_t index) { return blocks_[index / block][index % block]; }
  const T& operator[](std::size_t index) const { return blocks_[index / block][index % block]; }
  std::size_t size() const { return size_; }

  T& push_back(T value) {
    if (size_ == blocks_.size() * block) blocks_.push_back(std::make_unique<T[]>(block));
    return (*this)[size_++] = std::move(value);
  }
  /// Lets go of all elements from `size` on.
  void cut(std::size_t size) {
    while (size_ > size) (*this)[--size_] = T();
  }

 private:
  static constexpr std::size_t block = 512;

  std::vector<std::unique_ptr<T[]>> blocks_;
  std::size_t size_ = 0;
};

}  // namespace gainsay
